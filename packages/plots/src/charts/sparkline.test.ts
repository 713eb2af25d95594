import { sparkline, type SparklineOptions } from "./sparkline.js";

describe("sparkline", () => {
  it("is a line without any text, as small as a word", () => {
    const svg = sparkline([1, 5, 2]).svg();
    expect(svg).toContain('width="160" height="32"');
    expect(svg).not.toContain("<text");
    expect(svg).toContain('d="M3,29L80,3L157,22.5"');
  });

  it("is a row of blocks in a terminal", () => {
    expect(sparkline([1, 2, null, 5, 8, 13]).terminal()).toBe("▁▁ ▃▅█");
  });

  it("names what is wrong", () => {
    expect(() => sparkline([])).toThrow("sparkline: values must be a list of numbers, got [].");
    expect(() => sparkline([1], { width: 5 })).toThrow("sparkline: width must be an integer from 16 to 4000, got 5.");
    const titled = { title: "T" } as SparklineOptions;
    expect(() => sparkline([1], titled)).toThrow(
      'sparkline: options must be made of width, height, theme, language, got "title".',
    );
  });
});
