import fc from "fast-check";
import { wrapped } from "./wrapped.js";

const word = fc.stringMatching(/^[a-z]{1,30}$/);

describe("wrapped", () => {
  it("keeps every word in its order, in lines of at most 120 characters", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const lines = wrapped(words.join(" "), "  ").split("\n");
        expect(lines.map((line) => line.trim()).join(" ")).toBe(words.join(" "));
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
        expect(lines.slice(1).every((line) => line.startsWith("  "))).toBe(true);
      }),
    );
  });

  it("fills a line before the next one begins", () => {
    expect(wrapped(`${"a".repeat(60)} ${"b".repeat(59)} c`)).toBe(`${"a".repeat(60)} ${"b".repeat(59)}\nc`);
  });
});
