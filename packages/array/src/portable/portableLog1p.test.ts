import fc from "fast-check";
import { portableLog1p } from "./portableLog1p.js";

describe("portableLog1p", () => {
  it("agrees with Math.log1p within four units of the last digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 1e9, noNaN: true }), (x) => {
        const expected = Math.log1p(x);
        expect(Math.abs(portableLog1p(x) - expected)).toBeLessThanOrEqual(2 ** -50 * Math.abs(expected));
      }),
    );
    expect(portableLog1p(NaN)).toBeNaN();
  });
});
