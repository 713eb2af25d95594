import { alphabet } from "@seqloom/datasets";
import { contextOf } from "./contextOf.js";

describe("contextOf", () => {
  it("puts the letters of the alphabet before a single one, three together where there are as many", () => {
    expect(["A", "B", "C", "K", "Y"].map(contextOf)).toEqual(["A", "AB", "ABC", "IJK", "WXY"]);
    for (const letter of alphabet()) expect(alphabet().join("")).toContain(contextOf(letter));
  });

  it("leaves three letters in the order in which they were asked", () => {
    expect(contextOf("CAB")).toBe("CAB");
  });
});
