import { largestDifference } from "./largestDifference.js";

describe("largestDifference", () => {
  it("finds the pair that is farthest apart, in either direction", () => {
    expect(largestDifference([1, 5, 3], Float32Array.of(1, 2, 3.5))).toBe(3);
    expect(largestDifference([1, 2], [1, 2])).toBe(0);
  });

  it("lets neither NaN nor a missing number pass for equal", () => {
    expect(largestDifference([1, NaN], [1, 2])).toBeNaN();
    expect(largestDifference([1], [1, 2])).toBe(Infinity);
  });
});
