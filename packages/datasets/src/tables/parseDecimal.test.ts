import fc from "fast-check";
import { parseDecimal } from "./parseDecimal.js";

const read = (text: string) => {
  const bytes = new TextEncoder().encode(`7,${text},8`);
  return parseDecimal(bytes, 2, bytes.length - 2);
};

describe("parseDecimal", () => {
  it("reads a number between two others", () => {
    expect(read("-8.02")).toBe(-8.02);
    expect(read("1307.75")).toBe(1307.75);
    expect([read("+.5"), read("7."), read("1e3"), read(" 2 ")]).toEqual([0.5, 7, 1000, 2]);
  });

  it("gives the very value of Number for any number that JavaScript writes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toBe(value + 0); // "-0" is written "0"
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const text = (digits / 10 ** places).toFixed(places);
          expect(read(text)).toBe(Number(text));
        },
      ),
    );
  });

  it("takes an empty cell and NaN as missing, and nothing else", () => {
    expect([read(""), read("  "), read("nan")]).toEqual([NaN, NaN, NaN]);
    for (const text of ["x", "1.2.3", "--1", ".", "0x10", "1 2", "1e", "Infinity"]) expect(read(text)).toBeUndefined();
  });
});
