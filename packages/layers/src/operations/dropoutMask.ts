import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import { sizeOf } from "./planNumbers.js";
import type { Random } from "@seqloom/array";

/**
 * Draws which numbers are dropped: 0 with probability `rate`, else 1 / (1 - rate), so that the expected sum stays. In a
 * recurrent layer one mask serves all steps of a sequence. Drawn from plain arrays: the same on every backend.
 *
 * @param rate fraction to drop, from 0 to 1; at 1 all are 0
 * @see https://arxiv.org/abs/1512.05287 Gal and Ghahramani (2016): why one mask for all steps
 */
export function dropoutMask(random: Random, shape: readonly number[], rate: number): Tensor {
  return tensor(drawDropout(random, sizeOf(shape), rate), [...shape]);
}

/** The numbers of `dropoutMask`. */
export function drawDropout(random: Random, size: number, rate: number): Float32Array {
  const words = random.words(size);
  const bits = new Int32Array(words.buffer);
  const kept = new Int32Array(Float32Array.of(1 / (1 - rate)).buffer)[0]!;
  const dropsBelow = Math.round(rate * 2 ** 31);
  // An unpredictable branch would take three times as long: the sign of the difference masks the number's bits.
  for (let i = 0; i < size; i++) bits[i] = kept & ~(((bits[i]! >>> 1) - dropsBelow) >> 31);
  return new Float32Array(words.buffer);
}
