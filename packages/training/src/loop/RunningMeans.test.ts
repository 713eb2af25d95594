import fc from "fast-check";
import { RunningMeans } from "./RunningMeans.js";

describe("RunningMeans", () => {
  it("weighs each batch with its samples", () => {
    const means = new RunningMeans(["loss", "acc"]);
    means.add([1, 0.5], [32, 32]);
    means.add([4, 1], [16, 16]);
    expect(means.logs()).toEqual({ loss: 2, acc: Math.fround(2 / 3) });
  });

  it("ends at the mean of all samples", () => {
    const batches = fc.array(fc.tuple(fc.float({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 1, max: 64 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(batches, (list) => {
        const means = new RunningMeans(["loss"]);
        for (const [value, size] of list) means.add([value], [size]);
        const total = list.reduce((sum, [value, size]) => sum + value * size, 0);
        const count = list.reduce((sum, [, size]) => sum + size, 0);
        expect(means.logs().loss).toBeCloseTo(total / count, 5);
      }),
    );
  });

  it("adds in single precision, as Keras does", () => {
    const means = new RunningMeans(["loss"]);
    for (let batch = 0; batch < 12; batch++) means.add([1e12], [8]);
    expect(means.logs().loss).toBe(999999930368); // Keras 3.15 and 2 print this: training/console.json.gz
  });

  it("gives 0 for what had no weight, and lets NaN through", () => {
    const means = new RunningMeans(["masked", "broken"]);
    means.add([0, NaN], [0, 8]);
    expect(means.logs()).toEqual({ masked: 0, broken: NaN });
  });

  it("puts results of metrics with counts at their places, and lets them begin anew", () => {
    const calls: string[] = [];
    const metric = { update: () => undefined, result: () => 7, reset: () => calls.push("reset") };
    const means = new RunningMeans(["loss", "count", "mae"], new Map([["count", metric]]));
    means.add([1, 2], [3, 3]);
    expect(Object.entries(means.logs())).toEqual([
      ["loss", 1],
      ["count", 7],
      ["mae", 2],
    ]);
    expect(calls).toEqual(["reset"]);
  });
});
