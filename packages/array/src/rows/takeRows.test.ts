import fc from "fast-check";
import { fromRows } from "./fromRows.js";
import { takeRows } from "./takeRows.js";
import { toRows } from "./toRows.js";

const array = fromRows([[1, 2], [3, 4], [5, 6]], "int32"); // prettier-ignore

describe("takeRows", () => {
  it("takes rows in the order of the indexes, repeated ones too", () => {
    expect(takeRows(array, [2, 0, 2])).toEqual({ data: Int32Array.of(5, 6, 1, 2, 5, 6), shape: [3, 2] });
    expect(takeRows(fromRows([7, 8, 9]), Int32Array.of(1))).toEqual(fromRows([8]));
    expect(takeRows(array, [])).toEqual({ data: new Int32Array(0), shape: [0, 2] });
  });

  it("takes what one would pick from the nested rows, and copies it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2)), (indexes) => {
        const taken = takeRows(array, indexes);
        expect(toRows(taken)).toEqual(indexes.map((row) => toRows(array)[row]));
        expect(taken.data.buffer).not.toBe(array.data.buffer);
      }),
    );
  });

  it("names the index without a row", () => {
    for (const index of [3, -1, 0.5, NaN]) {
      expect(() => takeRows(array, [0, index])).toThrow(
        `takeRows: indexes[1] must be an integer from 0 to 2, got ${index}.`,
      );
    }
    expect(() => takeRows(array, 1 as never)).toThrow("takeRows: indexes.length must be an integer of 0 or more");
  });
});
