import fc from "fast-check";
import { fromRows } from "./fromRows.js";
import { sliceRows } from "./sliceRows.js";
import { toRows } from "./toRows.js";

const array = fromRows([[1, 2], [3, 4], [5, 6]], "float64"); // prettier-ignore

describe("sliceRows", () => {
  it("takes the rows up to but not including the end, to the last one if there is none", () => {
    expect(sliceRows(array, 1, 2)).toEqual({ data: Float64Array.of(3, 4), shape: [1, 2] });
    expect(sliceRows(array, 1)).toEqual({ data: Float64Array.of(3, 4, 5, 6), shape: [2, 2] });
    expect(sliceRows(array, 3)).toEqual({ data: new Float64Array(0), shape: [0, 2] });
    expect(sliceRows(fromRows([[[1, 2]], [[3, 4]]]), 1)).toEqual(fromRows([[[3, 4]]]));
  });

  it("takes what slice takes from the nested rows", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(toRows(sliceRows(array, start, end))).toEqual(toRows(array).slice(start, end));
      }),
    );
  });

  it("is a view: it shares its numbers with the array", () => {
    expect(sliceRows(array, 1).data.buffer).toBe(array.data.buffer);
  });

  it("refuses ends outside of the array, which NumPy would move or count from the end", () => {
    expect(() => sliceRows(array, 0, 4)).toThrow("sliceRows: end must be an integer from 0 to 3, got 4.");
    expect(() => sliceRows(array, -1)).toThrow("sliceRows: start must be an integer from 0 to 3, got -1.");
    expect(() => sliceRows(array, 2, 1)).toThrow("sliceRows: start must be an integer from 0 to 1, got 2.");
    expect(() => sliceRows([[1, 2]] as never, 0)).toThrow("sliceRows: array must be an NdArray");
  });
});
