import fc from "fast-check";
import { median } from "./median.js";

describe("median", () => {
  it("is the number in the middle, or the mean of the two there", () => {
    expect(median([100, 84, 88])).toBe(88);
    expect(median([100, 84, 88, 90])).toBe(89);
    expect(median([7])).toBe(7);
  });

  it("has as many numbers below it as above it, in any order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), (numbers) => {
        const middle = median(numbers);
        expect(numbers.filter((n) => n < middle)).toHaveLength(numbers.filter((n) => n > middle).length);
      }),
    );
  });

  it("leaves the list as it is", () => {
    const numbers = [3, 1, 2];
    median(numbers);
    expect(numbers).toEqual([3, 1, 2]);
  });

  it("refuses an empty list", () => {
    expect(() => median([])).toThrow("median: numbers must be a list with at least one number");
  });
});
