import fc from "fast-check";
import { parseNumbers } from "./parseNumbers.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("parseNumbers", () => {
  it("reads the numbers of a line from a place on", () => {
    const target = new Float32Array(5);
    expect(parseNumbers(bytesOf("cat 1 -0.5 +.25 3. 1e-3"), 4, target)).toBe(-1);
    expect(target).toEqual(Float32Array.of(1, -0.5, 0.25, 3, 1e-3));
  });

  it("reads what Number reads, rounded to float32", () => {
    const bounded = fc.double({ min: -1e38, max: 1e38, noNaN: true });
    const short = fc.integer({ min: -1e9, max: 1e9 }).map((value) => (value / 1e6).toFixed(6));
    const number = fc.oneof(
      short,
      bounded.map(String),
      bounded.map((value) => value.toExponential(3)),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (texts) => {
        const target = new Float32Array(texts.length);
        expect(parseNumbers(bytesOf(texts.join(" ")), 0, target)).toBe(-1);
        expect(target).toEqual(Float32Array.from(texts, Number));
      }),
    );
  });

  it("says that a column lacks, or that there are more", () => {
    expect(parseNumbers(bytesOf("1 2"), 0, new Float32Array(3))).toBe(2);
    expect(parseNumbers(bytesOf("1 2 3"), 0, new Float32Array(2))).toBe(2);
    expect(parseNumbers(bytesOf("a"), 2, new Float32Array(1))).toBe(0);
  });

  it.each(["x", "", "-", ".", "1,5", "1.2.3", "0x10", "1e", "NaN", "Infinity", "1e39", "١", "1".repeat(2000)])(
    "says which column is not a number: %p",
    (wrong) => {
      expect(parseNumbers(bytesOf(`1 ${wrong} 3`), 0, new Float32Array(3))).toBe(1);
    },
  );
});
