import { checkInteger } from "../arguments/checkInteger.js";
import { checkNdArray } from "./checkNdArray.js";
import type { NdArray, TypedArray } from "./NdArray.js";

/**
 * Copies columns (features) in the given order; a column may come more than once.
 *
 * @param array shape [rows, features], or with more axes before the features
 * @param indexes integers from 0 to features - 1
 * @returns shape [rows, indexes]
 * @throws ArgumentError that names the index without a column
 *
 * @example
 * columns(fromRows([[1, 2, 3], [4, 5, 6]]), [2, 0]); // → shape [2, 2]: 3 1 6 4
 */
export function columns<T extends TypedArray>(array: NdArray<T>, indexes: ArrayLike<number>): NdArray<T> {
  checkNdArray("columns", "array", array, { minRank: 2 });
  checkInteger("columns", "indexes.length", indexes?.length, 0);
  const outer = array.shape.slice(0, -1);
  const features = array.shape.at(-1)!;
  for (let i = 0; i < indexes.length; i++) checkInteger("columns", `indexes[${i}]`, indexes[i], 0, features - 1);
  const rows = outer.reduce((product, length) => product * length, 1);
  const make = array.data.constructor as new (length: number) => T;
  const data = new make(rows * indexes.length);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < indexes.length; i++) {
      data[row * indexes.length + i] = array.data[row * features + indexes[i]!]!;
    }
  }
  return { data, shape: [...outer, indexes.length] };
}
