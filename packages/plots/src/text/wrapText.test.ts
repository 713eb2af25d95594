import fc from "fast-check";
import { textWidth } from "./textWidth.js";
import { wrapText } from "./wrapText.js";

describe("wrapText", () => {
  it("breaks English after words", () => {
    expect(wrapText("Training and validation loss", 120, 12, 2)).toEqual(["Training and", "validation loss"]);
  });

  it("breaks Chinese anywhere, but not before a comma", () => {
    expect(wrapText("台積電收盤價，盲測結果", 80, 12, 2)).toEqual(["台積電收盤", "價，盲測結果"]);
  });

  it("cuts what does not fit into the last line", () => {
    expect(wrapText("one two three four five", 50, 12, 2)).toEqual(["one two", "three f…"]);
    expect(wrapText("a-word-without-any-end", 60, 12, 2)).toEqual(["a-word-…"]);
  });

  it("has no line for an empty text", () => {
    expect(wrapText("", 100, 12, 2)).toEqual([]);
    expect(wrapText("   ", 100, 12, 2)).toEqual([]);
  });

  it("gives lines that fit, at most as many as there may be, and loses no character of a text that fits", () => {
    const word = fc.stringMatching(/^[a-z預測值]{1,6}$/u);
    const cases = fc.property(fc.array(word), fc.integer({ min: 80, max: 300 }), (words, width) => {
      const text = words.join(" ");
      const lines = wrapText(text, width, 12, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      const shown = lines.join("").replaceAll(" ", "");
      if (!shown.includes("…")) expect(shown).toBe(words.join(""));
    });
    fc.assert(cases);
  });
});
