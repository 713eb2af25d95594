import fc from "fast-check";
import { portableLog } from "./portableLog.js";

describe("portableLog", () => {
  it("gives the doubles closest to logarithms computed with 60 digits", () => {
    // Python: float(decimal.Decimal(x).ln()) with 60 digits
    expect(portableLog(0.1)).toBe(-2.3025850929940455);
    expect(portableLog(0.7071067811865475)).toBe(-0.34657359027997275);
    expect(portableLog(0.999)).toBe(-0.0010005003335835344);
    expect(portableLog(1)).toBe(0);
    expect(portableLog(3)).toBe(1.0986122886681098);
    expect(portableLog(2 ** -52)).toBe(-36.04365338911715);
    expect(portableLog(Number.MIN_VALUE)).toBe(-744.4400719213812);
  });

  it("agrees with Math.log within one unit of the last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        const expected = Math.log(x);
        expect(Math.abs(portableLog(x) - expected)).toBeLessThanOrEqual(2 ** -52 * Math.abs(expected));
      }),
    );
  });
});
