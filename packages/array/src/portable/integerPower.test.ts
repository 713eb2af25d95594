import fc from "fast-check";
import { integerPower } from "./integerPower.js";

describe("integerPower", () => {
  it("gives powers of 2 exactly", () => {
    for (let n = -1022; n <= 1023; n++) expect(Math.log2(integerPower(2, n))).toBe(n);
    expect(integerPower(3, 0)).toBe(1);
    expect(integerPower(-3, 3)).toBe(-27);
  });

  it("agrees with ** to fourteen digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1.1, noNaN: true }), fc.integer({ min: 0, max: 1000 }), (base, n) => {
        const expected = base ** n;
        expect(Math.abs(integerPower(base, n) - expected)).toBeLessThanOrEqual(1e-13 * expected);
      }),
    );
  });
});
