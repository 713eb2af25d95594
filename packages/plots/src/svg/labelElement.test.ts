import { labelElement } from "./labelElement.js";

describe("labelElement", () => {
  it("writes a text at its place", () => {
    expect(labelElement({ text: "a < b", x: 1, y: 2, size: 12, anchor: "start" }, "#000000")).toBe(
      '<text x="1" y="2" font-size="12" fill="#000000">a &lt; b</text>',
    );
  });

  it("turns it around its anchor", () => {
    const svg = labelElement({ text: "日期", x: 1, y: 2, size: 12, anchor: "end", angle: -30 }, "#000000");
    expect(svg).toContain('text-anchor="end" transform="rotate(-30 1 2)"');
  });
});
