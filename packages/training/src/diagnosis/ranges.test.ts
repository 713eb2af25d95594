import { areRowsAlike, placeOf, rangeOf, rangesOf, sizeOf } from "./ranges.js";

const rows = (shape: number[], ...values: number[]) => ({ name: "x", values: Float32Array.from(values), shape });

describe("rangeOf", () => {
  it("passes over what is not finite", () => {
    expect(rangeOf([3, NaN, -1, Infinity])).toEqual([-1, 3]);
    expect(sizeOf(rangeOf([3, -5]))).toBe(5);
    expect(rangeOf([NaN])).toEqual([NaN, NaN]);
  });
});

describe("rangesOf", () => {
  it("gives one range for each number of the last axis", () => {
    expect(rangesOf(rows([1, 2, 2], 1, 10, 3, -10))).toEqual([
      [1, 3],
      [-10, 10],
    ]);
    expect(rangesOf(rows([2], 1, 10))).toEqual([[1, 10]]);
  });
});

describe("areRowsAlike", () => {
  it("sees rows that differ by no more than rounding", () => {
    expect(areRowsAlike(rows([2, 2], 1, 2, 1, 2.000001))).toBe(true);
    expect(areRowsAlike(rows([2, 2], 1, 2, 1, 2.1))).toBe(false);
    expect(areRowsAlike(rows([1, 2], 1, 2))).toBe(false);
  });
});

describe("placeOf", () => {
  it("writes the place as one would in code", () => {
    expect(placeOf(rows([2, 3, 2]), 9)).toBe("x[1][1][1]");
    expect(placeOf(rows([4, 1]), 3)).toBe("x[3]");
    expect(placeOf({ name: "y for price", shape: [4] }, 2)).toBe("y[2] for price");
  });
});
