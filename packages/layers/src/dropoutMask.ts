import { tensor2d } from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { Random } from "@seqloom/array";

/**
 * Draws which inputs of each row are dropped: 0 with probability `rate`, else 1 / (1 - rate), so that the expected sum
 * stays. One mask serves all steps of a sequence. Drawn from plain arrays: the same on every backend.
 *
 * @param rate fraction to drop, from 0 to 1; at 1 all are 0
 * @returns [batch, size]
 * @see https://arxiv.org/abs/1512.05287 Gal and Ghahramani (2016): why one mask for all steps
 */
export function dropoutMask(random: Random, [batch, size]: readonly [number, number], rate: number): Tensor2D {
  const kept = 1 / (1 - rate);
  const values = Float32Array.from({ length: batch * size }, () => (random.next() < rate ? 0 : kept));
  return tensor2d(values, [batch, size]);
}
