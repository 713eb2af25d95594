import { metadataTsv } from "./metadataTsv.js";

describe("metadataTsv", () => {
  it("has a line for each label, whatever is in it", () => {
    expect(metadataTsv(["good", "煎餃", "two\twords", "a\nb", "", " \t"])).toBe(
      "good\n煎餃\ntwo words\na b\n(empty)\n(empty)\n",
    );
  });
});
