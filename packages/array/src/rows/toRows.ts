import { checkNdArray } from "./checkNdArray.js";
import type { NdArray, TypedArray } from "./NdArray.js";

/** Result of `toRows`: numbers for one axis, rows of numbers for two, and so on. */
export type NestedRows = number[] | NestedRows[];

/**
 * Writes an array as nested lists, to look at it or to save it as JSON. The way back is `fromRows`.
 *
 * @param array at least one axis
 *
 * @example
 * toRows({ data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] }); // → [ [ 1, 2 ], [ 3, 4 ] ]
 */
export function toRows(array: NdArray<TypedArray>): NestedRows {
  checkNdArray("toRows", "array", array, { minRank: 1 });
  return nest(array.data, array.shape);
}

function nest(data: TypedArray, [length = 0, ...inner]: readonly number[]): NestedRows {
  if (inner.length === 0) return Array.from(data);
  const size = inner.reduce((product, axis) => product * axis, 1);
  return Array.from({ length }, (_, row) => nest(data.subarray(row * size, (row + 1) * size), inner));
}
