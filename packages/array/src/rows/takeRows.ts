import { ArgumentError } from "../arguments/ArgumentError.js";
import { checkInteger } from "../arguments/checkInteger.js";
import { checkNdArray } from "./checkNdArray.js";
import type { NdArray, TypedArray } from "./NdArray.js";

/**
 * Copies the rows with the given numbers, in their order; a number may come more than once.
 *
 * @param array shape [rows, ...]
 * @param indexes integers from 0 to rows - 1
 * @returns shape [indexes, ...]
 * @throws ArgumentError that names the index without a row
 *
 * @example
 * const array = fromRows([[1, 2], [3, 4], [5, 6]]);
 * takeRows(array, [2, 0]); // → shape [2, 2]: 5 6 1 2
 * takeRows(array, seededRandom(1).permutation(3)).shape; // → [ 3, 2 ]
 * @see https://numpy.org/doc/stable/reference/generated/numpy.take.html
 */
export function takeRows<T extends TypedArray>(array: NdArray<T>, indexes: ArrayLike<number>): NdArray<T> {
  checkNdArray("takeRows", "array", array, { minRank: 1 });
  checkInteger("takeRows", "indexes.length", indexes?.length, 0);
  const [rows = 0, ...inner] = array.shape;
  const size = inner.reduce((product, length) => product * length, 1);
  const make = array.data.constructor as new (length: number) => T;
  const data = new make(indexes.length * size);
  for (let i = 0; i < indexes.length; i++) {
    const row = indexes[i]!;
    if (!Number.isInteger(row) || row < 0 || row >= rows) {
      throw new ArgumentError("takeRows", `indexes[${i}]`, `an integer from 0 to ${rows - 1}`, row);
    }
    data.set(array.data.subarray(row * size, (row + 1) * size), i * size);
  }
  return { data, shape: [indexes.length, ...inner] };
}
