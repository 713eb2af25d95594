import fc from "fast-check";
import { columns } from "./columns.js";
import { fromRows } from "./fromRows.js";
import { toRows } from "./toRows.js";

const array = fromRows([[1, 2, 3], [4, 5, 6]]); // prettier-ignore

describe("columns", () => {
  it("takes columns in the order of the indexes, of windows too", () => {
    expect(columns(array, [2, 0])).toEqual(fromRows([[3, 1], [6, 4]])); // prettier-ignore
    expect(columns(fromRows([[[1, 2], [3, 4]]]), [1])).toEqual(fromRows([[[2], [4]]])); // prettier-ignore
    expect(columns(array, [])).toEqual({ data: new Float32Array(0), shape: [2, 0] });
  });

  it("takes what one would pick from each of the nested rows", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2)), (indexes) => {
        const rows = toRows(array) as number[][];
        expect(toRows(columns(array, indexes))).toEqual(rows.map((row) => indexes.map((column) => row[column])));
      }),
    );
  });

  it("names the index without a column", () => {
    expect(() => columns(array, [0, 3])).toThrow("columns: indexes[1] must be an integer from 0 to 2, got 3.");
    expect(() => columns(array, [-1])).toThrow("columns: indexes[0] must be an integer from 0 to 2, got -1.");
    expect(() => columns(fromRows([1, 2]), [0])).toThrow("columns: array.shape must be of rank 2 or more");
  });
});
