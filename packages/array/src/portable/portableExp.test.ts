import fc from "fast-check";
import { portableExp } from "./portableExp.js";

describe("portableExp", () => {
  it("gives powers that were computed with 60 digits", () => {
    // Python: float(decimal.Decimal(x).exp()) with 60 digits
    expect(portableExp(0)).toBe(1);
    expect(portableExp(1)).toBeCloseTo(2.718281828459045, 14);
    expect(portableExp(-0.1)).toBe(0.9048374180359595);
    expect(portableExp(-20)).toBe(2.061153622438558e-9);
    expect(portableExp(700) / 1.0142320547350045e304).toBeCloseTo(1, 14);
  });

  it("ends in 0 and in infinity, and keeps NaN", () => {
    expect([-Infinity, -746, -745, 710, Infinity, NaN].map(portableExp)).toEqual([
      0,
      0,
      5e-324,
      Infinity,
      Infinity,
      NaN,
    ]);
  });

  it("agrees with Math.exp within two units of the last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => {
        const expected = Math.exp(x);
        expect(Math.abs(portableExp(x) - expected)).toBeLessThanOrEqual(2 ** -51 * expected);
      }),
    );
  });
});
