import type { NdArray } from "@seqloom/array";

/**
 * A weight as pictures, as Keras's TensorBoard shows it: a vector as a column, a matrix lying on its longer side, the kernel of a
 * convolution as a picture for each filter.
 *
 * @param shape of the weight; axes of length 1 do not count
 * @returns shape [pictures, height, width, 1]; undefined for other shapes
 */
export function weightImage(data: Float32Array, shape: readonly number[]): NdArray<Float32Array> | undefined {
  const lengths = shape.filter((length) => length !== 1);
  const [first = 1, second = 1, third = 1] = lengths;
  if (lengths.length === 1) return { data, shape: [1, first, 1, 1] };
  if (lengths.length === 2) {
    if (first <= second) return { data, shape: [1, first, second, 1] };
    return { data: transpose(data, first, second), shape: [1, second, first, 1] };
  }
  if (lengths.length !== 3) return undefined;
  return { data: transpose(data, first * second, third), shape: [third, first, second, 1] };
}

/** The matrix [rows, columns] as [columns, rows]. */
function transpose(data: Float32Array, rows: number, columns: number): Float32Array {
  return data.map((_, i) => data[(i % rows) * columns + Math.floor(i / rows)]!);
}
