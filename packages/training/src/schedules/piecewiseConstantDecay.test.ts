import { piecewiseConstantDecay } from "./piecewiseConstantDecay.js";

describe("piecewiseConstantDecay", () => {
  it("holds each value up to and including its boundary", () => {
    const schedule = piecewiseConstantDecay({ boundaries: [2, 4], values: [3, 2, 1] });
    expect([0, 2, 3, 4, 5].map(schedule)).toEqual([3, 3, 2, 2, 1]);
  });

  it("refuses lists that do not go together", () => {
    expect(() => piecewiseConstantDecay({ boundaries: [2, 4], values: [3, 2] })).toThrow(
      "piecewiseConstantDecay: values must be a list of 3, one more than there are boundaries, got ",
    );
    expect(() => piecewiseConstantDecay({ boundaries: [4, 2], values: [3, 2, 1] })).toThrow(
      "piecewiseConstantDecay: boundaries must be a list of rising numbers, got ",
    );
  });
});
