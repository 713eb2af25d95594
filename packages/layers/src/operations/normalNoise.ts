import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import type { Random } from "@seqloom/array";
import { sizeOf } from "./planNumbers.js";

/**
 * Draws numbers of a normal distribution. Drawn from plain arrays: the same on every backend.
 *
 * @param deviation standard deviation
 */
export function normalNoise(random: Random, shape: readonly number[], mean: number, deviation: number): Tensor {
  return tensor(drawNormal(random, sizeOf(shape), mean, deviation), [...shape]);
}

/** The numbers of `normalNoise`. */
export function drawNormal(random: Random, size: number, mean: number, deviation: number): Float32Array {
  return Float32Array.from({ length: size }, () => random.normal(mean, deviation));
}
