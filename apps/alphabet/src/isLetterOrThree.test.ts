import { alphabet } from "@seqloom/datasets";
import { isLetterOrThree } from "./isLetterOrThree.js";

describe("isLetterOrThree", () => {
  it("takes every letter that has one behind it, which Z has not, and three of these", () => {
    expect(alphabet().filter(isLetterOrThree)).toEqual(alphabet().slice(0, -1));
    expect(["k", "ABC", "cba"].filter(isLetterOrThree)).toHaveLength(3);
  });

  it.each(["", "Z", "AB", "ABCD", "A B", "7", "é", "字", "AZA"])("refuses %j", (text) => {
    expect(isLetterOrThree(text)).toBe(false);
  });
});
