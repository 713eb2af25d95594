import { agreement } from "./agreement.js";

describe("agreement", () => {
  it("is 1 for the same cuts", () => {
    expect(agreement([["我", "喜歡"], []], [["我", "喜歡"], []])).toEqual({ same: 1, f1: 1 });
  });

  it("counts the texts that are cut the same, and the words that stand where they should", () => {
    const found = [["我", "喜歡", "你"], ["好"]];
    const wanted = [["我", "喜", "歡", "你"], ["好"]];
    expect(agreement(found, wanted)).toEqual({ same: 0.5, f1: (2 * 3) / 9 });
  });
});
