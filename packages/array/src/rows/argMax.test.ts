import fc from "fast-check";
import { argMax } from "./argMax.js";
import { fromRows } from "./fromRows.js";

describe("argMax", () => {
  it("gives what np.argmax gives: the first of equal values, and NaN above all", () => {
    // NumPy: np.argmax([[1, 3, 3], [nan, 9, nan], [0, nan, inf], [-inf, -inf, -inf], [-0.0, 0.0, -1]], axis=-1)
    const rows = [[1, 3, 3], [NaN, 9, NaN], [0, NaN, Infinity], Array(3).fill(-Infinity), [-0, 0, -1]];
    expect(argMax(fromRows(rows))).toEqual(Int32Array.of(1, 0, 1, 0, 0));
  });

  it("goes along the last axis, whatever stands before it", () => {
    expect(argMax(fromRows([2, 7, 5]))).toEqual(Int32Array.of(1));
    expect(argMax(fromRows([[[1, 2], [4, 3]]]))).toEqual(Int32Array.of(1, 0)); // prettier-ignore
    expect(argMax({ data: new Float32Array(0), shape: [0, 4] })).toEqual(new Int32Array(0));
  });

  it("finds the place of the maximum of each row", () => {
    const row = fc.array(fc.integer(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const expected = rows.map((values) => values.indexOf(Math.max(...values)));
        expect([...argMax(fromRows(rows, "float64"))]).toEqual(expected);
      }),
    );
  });

  it("refuses rows without a value", () => {
    expect(() => argMax({ data: new Float32Array(0), shape: [2, 0] })).toThrow(
      "argMax: array.shape must be lengths of which the last is 1 or more, got [2, 0].",
    );
    expect(() => argMax({ data: Float32Array.of(1), shape: [] })).toThrow(
      "argMax: array.shape must be of rank 1 or more",
    );
    expect(() => argMax(undefined as never)).toThrow("argMax: array must be an NdArray");
  });
});
