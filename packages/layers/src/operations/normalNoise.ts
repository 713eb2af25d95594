import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import type { Random } from "@seqloom/array";

/**
 * Draws numbers of a normal distribution. Drawn from plain arrays: the same on every backend.
 *
 * @param deviation standard deviation
 */
export function normalNoise(random: Random, shape: readonly number[], mean: number, deviation: number): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(
    Float32Array.from({ length: size }, () => random.normal(mean, deviation)),
    [...shape],
  );
}
