import fc from "fast-check";
import { divideNoNan, evenThresholds, ThresholdCounts } from "./ThresholdCounts.js";

describe("ThresholdCounts", () => {
  it("counts at each threshold, in the order given, what is above it", () => {
    const counts = new ThresholdCounts([0.5, 0.2]);
    counts.add(true, 0.5, 1);
    counts.add(true, 0.9, 2);
    counts.add(false, 0.3, 4);
    const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts.counts();
    expect([...truePositives]).toEqual([2, 3]);
    expect([...falsePositives]).toEqual([0, 4]);
    expect([...trueNegatives]).toEqual([4, 0]);
    expect([...falseNegatives]).toEqual([1, 0]);
    counts.reset();
    expect([...counts.counts().truePositives]).toEqual([0, 0]);
  });

  it("counts the same where the thresholds are even, and the number below is computed", () => {
    const thresholds = evenThresholds(9); // eighths: exact in single precision
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 32 }))), (examples) => {
        const [even, any] = [new ThresholdCounts(thresholds, true), new ThresholdCounts(thresholds)];
        for (const [isPositive, p] of examples) for (const counts of [even, any]) counts.add(isPositive, p / 32, 1);
        expect(even.counts()).toEqual(any.counts());
      }),
    );
  });

  it("counts NaN as below all", () => {
    for (const evenly of [true, false]) {
      const counts = new ThresholdCounts([0, 0.5, 1], evenly);
      counts.add(true, NaN, 1);
      expect([...counts.counts().falseNegatives]).toEqual([1, 1, 1]);
    }
  });
});

describe("divideNoNan", () => {
  it("is 0 where it divides by 0", () => {
    expect([divideNoNan(1, 0), divideNoNan(1, 2)]).toEqual([0, 0.5]);
  });
});

describe("evenThresholds", () => {
  it("has both ends", () => {
    expect(evenThresholds(3)).toEqual([0, 0.5, 1]);
  });
});
