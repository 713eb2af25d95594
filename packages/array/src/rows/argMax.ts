import { ArgumentError } from "../arguments/ArgumentError.js";
import { checkNdArray } from "./checkNdArray.js";
import type { NdArray, TypedArray } from "./NdArray.js";

/**
 * Finds the column of the largest value in each row: from the probabilities of a softmax to class numbers.
 *
 * As in NumPy the first of equal values wins, and NaN counts as larger than every number. It is `np.argmax` over the
 * last axis alone, `axis=-1`.
 *
 * @param array shape [rows, classes], or with more axes before the classes
 * @returns one index for each row, in row order; a single one for shape [classes]
 * @throws ArgumentError if there are no classes
 *
 * @example
 * argMax(fromRows([[0.1, 0.7, 0.2], [0.5, 0.2, 0.3]])); // → Int32Array(2) [ 1, 0 ]
 * @see https://numpy.org/doc/stable/reference/generated/numpy.argmax.html
 */
export function argMax(array: NdArray<TypedArray>): Int32Array {
  checkNdArray("argMax", "array", array, { minRank: 1 });
  const { data, shape } = array;
  const classes = shape.at(-1)!;
  if (classes === 0) throw new ArgumentError("argMax", "array.shape", "lengths of which the last is 1 or more", shape);
  return Int32Array.from({ length: data.length / classes }, (_, row) => {
    const start = row * classes;
    let best = start;
    for (let i = start + 1; i < start + classes; i++) {
      if (Number.isNaN(data[best])) break;
      if (!(data[i]! <= data[best]!)) best = i;
    }
    return best - start;
  });
}
