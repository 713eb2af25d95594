import { RunningMoments } from "./RunningMoments.js";

describe("RunningMoments", () => {
  const batch = (...values: number[]) => ({ data: Float32Array.from(values), shape: [values.length / 2, 2] });

  it("is the mean and variance of all batches together", () => {
    const inTwo = new RunningMoments([1], [2]);
    inTwo.add(batch(1, 10));
    inTwo.add(batch(2, 10, 6, 40));
    expect(Array.from(inTwo.mean)).toEqual([3, 20]);
    expect(inTwo.variance[0]).toBeCloseTo((4 + 1 + 9) / 3, 12);
    expect(inTwo.variance[1]).toBeCloseTo((100 + 100 + 400) / 3, 12);
  });

  it("has one of each for no axes, and one for each place of several", () => {
    const whole = new RunningMoments([], []);
    whole.add(batch(1, 2, 3, 6));
    expect([Array.from(whole.mean), Array.from(whole.variance)]).toEqual([[3], [3.5]]);
    const each = new RunningMoments([0, 1], [2, 2]);
    each.add(batch(1, 2, 3, 6));
    expect([Array.from(each.mean), Array.from(each.variance)]).toEqual([
      [1, 2, 3, 6],
      [0, 0, 0, 0],
    ]);
  });
});
