import { largestDifference } from "./largestDifference.js";

describe("largestDifference", () => {
  it("is the farthest of all values, over 1 + the largest expected one", () => {
    expect(largestDifference({ a: [1, 2], b: [3.5] }, { a: [1, 2.25], b: [3] })).toBe(0.125);
  });

  it("looks only at what is expected", () => {
    expect(largestDifference({ a: [1], b: [9] }, { a: [1] })).toBe(0);
  });

  it.each([[{}], [{ a: [1] }], [{ a: [1, NaN] }]])(
    "is infinite where values are missing or no numbers: %j",
    (actual) => {
      expect(largestDifference(actual, { a: [1, 2] })).toBe(Infinity);
    },
  );
});
