import { wordLines } from "./wordLines.js";

describe("wordLines", () => {
  it("writes a list or a set as Python does", () => {
    expect(wordLines(["I", "don't"])).toEqual([`['I', "don't"]`]);
    expect(wordLines(new Set(["a", "b"]), "{}")).toEqual(["{'a', 'b'}"]);
  });
});
