import { alphabet } from "@seqloom/datasets";
import { letterList } from "./letterList.js";

const { accepts, required } = letterList({ meaning: "what to ask" });

describe("letterList", () => {
  it("takes one letter, three, several of these, in both cases, or none", () => {
    for (const asked of ["A", "Y", "k", "ABC", "cba", "A,K,Y", "A,ABC"])
      expect([asked, accepts(asked)]).toEqual([asked, true]);
    expect(required).toBe(false);
  });

  it("takes every letter that has one behind it, which Z has not", () => {
    expect(alphabet().filter(accepts)).toEqual(alphabet().slice(0, -1));
  });

  it.each(["", "Z", "AB", "ABCD", "A,", "A B", "7", "é", "字", "A,Z", 7, true])("refuses %j", (asked) => {
    expect(accepts(asked)).toBe(false);
  });
});
