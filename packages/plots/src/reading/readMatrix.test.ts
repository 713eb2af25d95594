import { readMatrix, readNames } from "./readMatrix.js";

const read = (given: unknown) => readMatrix("heatmap", "rows", given);

describe("readMatrix", () => {
  it("reads rows and arrays of two axes", () => {
    const matrix = { rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) };
    expect(read([[1, 2, 3], Float32Array.of(4, 5, 6)])).toEqual(matrix);
    expect(read({ data: Int32Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] })).toEqual(matrix);
  });

  it("names a row of another length and a wrong value", () => {
    expect(() => read([[1, 2], [3]])).toThrow(
      "heatmap: rows[1] must be a row of 2 numbers, as the first one is, got Float64Array(1).",
    );
    expect(() =>
      read([
        [1, 2],
        [3, NaN],
      ]),
    ).toThrow("heatmap: rows[1][1] must be a finite number, got NaN.");
    expect(() => read({ data: Float32Array.of(1, NaN), shape: [1, 2] })).toThrow(
      "heatmap: rows.data[1] must be a finite number, got NaN.",
    );
  });

  it("refuses what has no rows", () => {
    for (const given of [[], [1, 2], [[]]]) expect(() => read(given)).toThrow(/^heatmap: rows(\[0\])? must be /);
    expect(() => read({ data: Float32Array.of(1, 2), shape: [2] })).toThrow("heatmap: rows.shape must be of rank 2");
    for (const given of [undefined, "x", {}]) {
      expect(() => read(given)).toThrow("heatmap: rows must be a list of rows of numbers, or an array of shape");
    }
  });
});

describe("readNames", () => {
  it("counts from 0 where there are none", () => {
    expect(readNames("heatmap", "xNames", undefined, 3)).toEqual(["0", "1", "2"]);
  });

  it("wants as many as there are rows or columns", () => {
    expect(() => readNames("heatmap", "xNames", ["a"], 2)).toThrow(
      'heatmap: xNames must be a list of 2 texts, got ["a"].',
    );
  });
});
