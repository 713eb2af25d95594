import { sizeOf } from "./planNumbers.js";

/**
 * For each number of an array whose axes are put in another order, its place in the array as it was.
 *
 * @param order axes of the input in the order of the output
 */
export function permutedPlaces(shape: readonly number[], order: readonly number[]): Int32Array {
  const strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const sizes = order.map((axis) => shape[axis]!);
  const behind = sizes.map((_, axis) => sizeOf(sizes.slice(axis + 1)));
  return Int32Array.from({ length: sizeOf(shape) }, (_, place) =>
    sizes.reduce((sum, size, axis) => sum + (Math.floor(place / behind[axis]!) % size) * strides[order[axis]!]!, 0),
  );
}

/**
 * For each number of an array, the place of the one that belongs to it in an array of the same axes, some of which have the size 1.
 *
 * @param narrow shape of the other array
 */
export function spreadPlaces(shape: readonly number[], narrow: readonly number[]): Int32Array {
  const steps = narrow.map((length, axis) => (length === 1 ? 0 : sizeOf(narrow.slice(axis + 1))));
  const sizes = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  return Int32Array.from({ length: sizeOf(shape) }, (_, place) =>
    shape.reduce((sum, length, axis) => sum + (Math.floor(place / sizes[axis]!) % length) * steps[axis]!, 0),
  );
}
