import { fromRows, type NdArray } from "@seqloom/array";

/**
 * Puts numbers below each other: the first function of this package, to be replaced by a better one.
 *
 * @returns shape [numbers, 1]
 *
 * @example
 * column([1, 2]).shape; // → [ 2, 1 ]
 */
export function column(numbers: readonly number[]): NdArray {
  return fromRows(numbers.map((number) => [number]));
}
