import fc from "fast-check";
import { sigmoid } from "./sigmoid.js";

describe("sigmoid", () => {
  it("is half open at 0, and shut or open far away", () => {
    expect([-1000, 0, 1000].map(sigmoid)).toEqual([0, 0.5, 1]);
  });

  it("is a stretched tanh", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        expect(sigmoid(x)).toBeCloseTo((1 + Math.tanh(x / 2)) / 2, 12);
      }),
    );
  });
});
