import { reshape, type Tensor, transpose } from "@tensorflow/tfjs-core";

/** Axes of the inputs of an attention, the batch and the features left out. */
export interface AttentionAxes {
  /** Axes along which a place looks at others. */
  readonly attended: readonly number[];
  /** The batch, and the axes whose places have nothing to do with each other. */
  readonly apart: readonly number[];
}

/**
 * The axes of an attention.
 *
 * @param given axes that are attended, those below 0 from the end; null: all
 * @param rank number of axes of an input
 * @returns undefined where an axis is the batch, the features, none at all, or there twice
 */
export function attentionAxes(given: number | readonly number[] | null, rank: number): AttentionAxes | undefined {
  const places = Array.from({ length: rank - 2 }, (_, index) => index + 1);
  const attended = given === null ? places : [given].flat().map((axis) => (axis < 0 ? rank + axis : axis));
  if (new Set(attended).size < attended.length || !attended.every((axis) => places.includes(axis))) return undefined;
  return { attended, apart: [0, ...places.filter((axis) => !attended.includes(axis))] };
}

/**
 * Brings heads into the form in which they are multiplied.
 *
 * @param x [...places, heads, size]
 * @returns [all places apart, heads, all attended places, size]
 */
export function headsFirst(x: Tensor, { attended, apart }: AttentionAxes): Tensor {
  const heads = x.rank - 2;
  const turned = transpose(x, [...apart, heads, ...attended, heads + 1]);
  return reshape(turned, [sizeOf(x.shape, apart), x.shape[heads]!, sizeOf(x.shape, attended), x.shape[heads + 1]!]);
}

/**
 * The way back.
 *
 * @param x [all places apart, heads, all attended places, size]
 * @param shape shape of an input with its places, [...places, features]
 * @returns [...places, heads, size]
 */
export function headsLast(x: Tensor, shape: readonly number[], { attended, apart }: AttentionAxes): Tensor {
  const sizes = (axes: readonly number[]) => axes.map((axis) => shape[axis]!);
  const turned = reshape(x, [...sizes(apart), x.shape[1]!, ...sizes(attended), x.shape[3]!]);
  const order = [...apart, -1, ...attended];
  const back = Array.from({ length: shape.length - 1 }, (_, axis) => order.indexOf(axis));
  return transpose(turned, [...back, apart.length, turned.rank - 1]);
}

/** Number of places along some axes. */
export function sizeOf(shape: readonly number[], axes: readonly number[]): number {
  return axes.reduce((product, axis) => product * shape[axis]!, 1);
}
