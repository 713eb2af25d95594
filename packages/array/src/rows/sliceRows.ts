import { checkInteger } from "../arguments/checkInteger.js";
import { checkNdArray } from "./checkNdArray.js";
import type { NdArray, TypedArray } from "./NdArray.js";

/**
 * Takes the rows from `start` up to but not including `end`, a row being all that lies behind one place of the first
 * axis.
 *
 * The result is a VIEW, as a slice in NumPy: it shares its numbers with the array, whatever the size, at no cost. Who
 * wants to write into it takes a copy with `takeRows`.
 *
 * @param array shape [rows, ...]
 * @param start from 0 to end
 * @param end from start to rows; default: rows
 * @returns shape [end - start, ...]
 * @throws ArgumentError if an end lies outside of the array (NumPy counts negative ones from the end and cuts the rest)
 *
 * @example
 * const array = fromRows([[1, 2], [3, 4], [5, 6]]);
 * sliceRows(array, 1, 3); // → shape [2, 2]: 3 4 5 6
 * sliceRows(array, 2); // → shape [1, 2]: 5 6
 */
export function sliceRows<T extends TypedArray>(array: NdArray<T>, start: number, end?: number): NdArray<T> {
  checkNdArray("sliceRows", "array", array, { minRank: 1 });
  const [rows = 0, ...inner] = array.shape;
  const stop = end ?? rows;
  checkInteger("sliceRows", "end", stop, 0, rows);
  checkInteger("sliceRows", "start", start, 0, stop);
  const size = inner.reduce((product, length) => product * length, 1);
  return { data: array.data.subarray(start * size, stop * size) as T, shape: [stop - start, ...inner] };
}
