import fc from "fast-check";
import { concatRows } from "./concatRows.js";
import { fromRows } from "./fromRows.js";
import { sliceRows } from "./sliceRows.js";

describe("concatRows", () => {
  it("puts rows below each other and keeps the typed array", () => {
    const joined = concatRows([fromRows([[1, 2]], "uint8"), fromRows([[3, 4], [5, 6]], "uint8")]); // prettier-ignore
    expect(joined).toEqual({ data: Uint8Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] });
  });

  it("undoes a cut at any place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(9), (rows, cut) => {
        const array = fromRows(Array.from({ length: rows }, (_, i) => [i, -i, 0]));
        const place = Math.min(cut, rows);
        expect(concatRows([sliceRows(array, 0, place), sliceRows(array, place)])).toEqual(array);
      }),
    );
  });

  it("names the array that does not fit the first", () => {
    const first = fromRows([[1, 2]]);
    expect(() => concatRows([first, first, fromRows([[1]])])).toThrow(
      "concatRows: arrays[2].shape must be [rows, 2], as arrays[0].shape, got [1, 1].",
    );
    expect(() => concatRows([fromRows([1]), first])).toThrow(
      "concatRows: arrays[1].shape must be [rows], as arrays[0].shape, got [1, 2].",
    );
    expect(() => concatRows<Float32Array | Int32Array>([first, fromRows([[1, 2]], "int32")])).toThrow(
      "concatRows: arrays[1].data must be a Float32Array, as arrays[0].data, got Int32Array(2).",
    );
    expect(() => concatRows([])).toThrow("concatRows: arrays.length must be an integer of 1 or more, got 0.");
    expect(() => concatRows([{ data: first.data, shape: [3, 2] }])).toThrow(
      "concatRows: arrays[0].shape must be lengths",
    );
  });
});
