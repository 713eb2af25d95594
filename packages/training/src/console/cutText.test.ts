import { cutText } from "./cutText.js";

describe("cutText", () => {
  it("keeps so many columns", () => {
    expect([0, 3, 9].map((columns) => cutText("abcde", columns))).toEqual(["", "abc", "abcde"]);
  });

  it("counts no colours, and leaves none open", () => {
    const text = "\u001b[1m12/20\u001b[0m \u001b[32m━━━━\u001b[0m";
    expect(cutText(text, 8)).toBe("\u001b[1m12/20\u001b[0m \u001b[32m━━\u001b[0m");
    expect(cutText(text, 2)).toBe("\u001b[1m12\u001b[0m\u001b[32m\u001b[0m");
  });
});
