import { expectClose } from "@seqloom/testing";
import fc from "fast-check";
import { referenceActivations } from "./referenceActivations.js";

const named = Object.entries(referenceActivations).map(([name, activation]) => ({ name, ...activation }));

/** Corners of the curves; a difference across one is no derivative. */
const CORNERS = [-3, -2.5, 0, 2.5, 3];

describe("referenceActivations", () => {
  it("gives values that can be worked out by hand", () => {
    const { linear, tanh, sigmoid, relu, hardSigmoid, hardSigmoidKeras2 } = referenceActivations;
    expect(linear.value(-2)).toBe(-2);
    expectClose([tanh.value(Math.log(2))], [(2 - 0.5) / (2 + 0.5)], { absolute: 1e-15, relative: 0 });
    expectClose([sigmoid.value(Math.log(3))], [3 / 4], { absolute: 1e-15, relative: 0 });
    expect([-1, 0, 2].map(relu.value)).toEqual([0, 0, 2]);
    expect([-4, -3, 0, 1.5, 3, 4].map(hardSigmoid.value)).toEqual([0, 0, 0.5, 0.75, 1, 1]);
    expect([-4, -2.5, 0, 1.25, 2.5, 4].map(hardSigmoidKeras2.value)).toEqual([0, 0, 0.5, 0.75, 1, 1]);
  });

  it.each(named)("has the slope that differences of $name show, away from corners", ({ value, slope }) => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        const d = 1e-5;
        fc.pre(CORNERS.every((corner) => Math.abs(x - corner) > d));
        // 1e-16 / d of rounding and d² / 6 of curvature
        expect(slope(x)).toBeCloseTo((value(x + d) - value(x - d)) / (2 * d), 9);
      }),
      { numRuns: 50 },
    );
  });

  it("slopes at the corners as TensorFlow does: relu and relu6 not, a minimum and maximum do", () => {
    const { relu, hardSigmoid, hardSigmoidKeras2 } = referenceActivations;
    expect(relu.slope(0)).toBe(0);
    expect([hardSigmoid.slope(-3), hardSigmoid.slope(3)]).toEqual([0, 0]);
    expect([hardSigmoidKeras2.slope(-2.5), hardSigmoidKeras2.slope(2.5)]).toEqual([0.2, 0.2]);
  });

  it.each(named)("stays a number far out and lets NaN through: $name", ({ value, slope }) => {
    for (const x of [-1e4, 1e4]) expect([value(x), slope(x)].every(Number.isFinite)).toBe(true);
    expect(value(NaN)).toBeNaN();
  });
});
