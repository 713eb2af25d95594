import { charactersOf } from "@seqloom/text";
import { tokenIndexOf } from "./tokenIndexOf.js";

describe("tokenIndexOf", () => {
  it("numbers tokens from 1 on as they come", () => {
    expect([...tokenIndexOf(["The", "cat", "The", "mat.", "__proto__"])]).toEqual([
      ["The", 1],
      ["cat", 2],
      ["mat.", 3],
      ["__proto__", 4],
    ]);
  });

  it("numbers characters as the slide does, T being 56", () => {
    expect(tokenIndexOf(charactersOf()).get("T")).toBe(56);
  });
});
