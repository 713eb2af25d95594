import { tensor } from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Random } from "@seqloom/array";

/**
 * Draws which numbers are dropped: 0 with probability `rate`, else 1 / (1 - rate), so that the expected sum stays. In a
 * recurrent layer one mask serves all steps of a sequence. Drawn from plain arrays: the same on every backend.
 *
 * @param rate fraction to drop, from 0 to 1; at 1 all are 0
 * @see https://arxiv.org/abs/1512.05287 Gal and Ghahramani (2016): why one mask for all steps
 */
export function dropoutMask(random: Random, shape: readonly number[], rate: number): Tensor {
  const kept = 1 / (1 - rate);
  const size = shape.reduce((product, length) => product * length, 1);
  const values = Float32Array.from({ length: size }, () => (random.next() < rate ? 0 : kept));
  return tensor(values, [...shape]);
}
