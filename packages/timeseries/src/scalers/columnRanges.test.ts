import { columnRanges } from "./columnRanges.js";

describe("columnRanges", () => {
  const table = (...data: number[]) => ({ data: Float64Array.from(data), width: 2 });

  it("finds the range of each column, over NaN", () => {
    expect(columnRanges(table(1, NaN, 3, NaN, NaN, NaN, -2, NaN))).toEqual({
      low: Float64Array.of(-2, NaN),
      high: Float64Array.of(3, NaN),
    });
  });

  it("widens earlier ranges, and keeps their NaN", () => {
    const before = { low: Float64Array.of(0, NaN), high: Float64Array.of(5, NaN) };
    expect(columnRanges(table(7, 7), before)).toEqual({ low: Float64Array.of(0, NaN), high: Float64Array.of(7, NaN) });
  });
});
