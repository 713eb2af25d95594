import { type Rows, rowsOf } from "./rowsOf.js";

const read = (rows: unknown) => rowsOf("TimeseriesGenerator", "data", rows as Rows);

describe("rowsOf", () => {
  it("leaves an array as it is", () => {
    const series = { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] };
    expect(rowsOf("TimeseriesGenerator", "data", series)).toBe(series);
  });

  it("makes float32 of lists", () => {
    expect(read([1, 2, NaN])).toEqual({ data: Float32Array.of(1, 2, NaN), shape: [3] });
    expect(read([[1, 2, 3], [4, 5, 6]])).toEqual({ data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] }); // prettier-ignore
    expect(read([])).toEqual({ data: Float32Array.of(), shape: [0] });
  });

  it("names what is not a number, or not as long as the first row, in the words of the caller", () => {
    expect(() => read([1, "2"])).toThrow(
      'TimeseriesGenerator: data[1] must be a number, as the first one is, got "2".',
    );
    expect(() => read([1, [2]])).toThrow(
      "TimeseriesGenerator: data[1] must be a number, as the first one is, got [2].",
    );
    expect(() => read([[1, 2], [3]])).toThrow(
      "TimeseriesGenerator: data[1].length must be 2, the length of data[0], got 1.",
    );
  });

  it.each([[7], [null], [undefined], ["abc"], [Float32Array.of(1)], [{ data: [1], shape: [1] }]])(
    "refuses %p",
    (wrong) => {
      expect(() => read(wrong)).toThrow("TimeseriesGenerator: data must be an NdArray, ");
    },
  );

  it("refuses an array without an axis and one whose shape does not fit", () => {
    expect(() => read({ data: Float32Array.of(1), shape: [] })).toThrow("data.shape must be of rank 1 or more");
    expect(() => read({ data: Float32Array.of(1, 2, 3), shape: [2, 2] })).toThrow(
      "TimeseriesGenerator: data.shape must be lengths that multiply to 3, the length of data.data, got [2, 2].",
    );
  });
});
