import { ArgumentError } from "../arguments/ArgumentError.js";
import { checkInteger } from "../arguments/checkInteger.js";
import { checkNdArray } from "./checkNdArray.js";
import type { NdArray, TypedArray } from "./NdArray.js";

/**
 * Puts the rows of arrays one below the other.
 *
 * @param arrays one or more, of shape [rows, ...]; all with the same typed array and the same lengths behind the first
 * @returns shape [sum of the rows, ...]
 * @throws ArgumentError that names the array that does not fit the first
 *
 * @example
 * concatRows([fromRows([[1, 2]]), fromRows([[3, 4], [5, 6]])]); // → shape [3, 2]: 1 2 3 4 5 6
 * @see https://numpy.org/doc/stable/reference/generated/numpy.concatenate.html
 */
export function concatRows<T extends TypedArray>(arrays: readonly NdArray<T>[]): NdArray<T> {
  checkInteger("concatRows", "arrays.length", arrays?.length, 1);
  const [first] = arrays as readonly [NdArray<T>];
  arrays.forEach((array, i) => checkFits(array, first, `arrays[${i}]`));
  const make = first.data.constructor as new (length: number) => T;
  const data = new make(arrays.reduce((length, array) => length + array.data.length, 0));
  let place = 0;
  for (const array of arrays) {
    data.set(array.data, place);
    place += array.data.length;
  }
  const rows = arrays.reduce((sum, { shape }) => sum + shape[0]!, 0);
  return { data, shape: [rows, ...first.shape.slice(1)] };
}

function checkFits(array: NdArray<TypedArray>, first: NdArray<TypedArray>, argument: string): void {
  checkNdArray("concatRows", argument, array, { minRank: 1 });
  const { name } = first.data.constructor;
  if (array.data.constructor !== first.data.constructor) {
    throw new ArgumentError("concatRows", `${argument}.data`, `a ${name}, as arrays[0].data`, array.data);
  }
  const inner = first.shape.slice(1).join(", ");
  if (array.shape.slice(1).join(", ") !== inner) {
    const allowed = `[rows${inner && `, ${inner}`}], as arrays[0].shape`;
    throw new ArgumentError("concatRows", `${argument}.shape`, allowed, array.shape);
  }
}
