import { mapLines } from "./mapLines.js";

describe("mapLines", () => {
  it("writes tables both ways", () => {
    expect(mapLines(new Map([["the", 1]]))).toEqual(["{'the': 1}"]);
    expect(mapLines(new Map([[1, "the"], [2, "貓"]]))).toEqual(["{1: 'the', 2: '貓'}"]); // prettier-ignore
  });
});
