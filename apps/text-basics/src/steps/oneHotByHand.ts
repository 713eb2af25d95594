import type { NdArray } from "@seqloom/array";

/**
 * The loops of the slide: a 1 at [sample, place of the token, index of the token], zeros elsewhere. A place behind
 * the last token has no 1 at all; with padding and `toCategorical` it would have one in column 0.
 *
 * @param samples indexes of the tokens of each sample, from 0 to depth - 1
 * @param maxLength places of a sample; tokens behind them are left out
 * @param depth one more than the largest index
 * @returns shape [samples, maxLength, depth]
 */
export function oneHotByHand(samples: readonly (readonly number[])[], maxLength: number, depth: number): NdArray {
  const data = new Float32Array(samples.length * maxLength * depth);
  for (const [i, sample] of samples.entries()) {
    for (const [j, index] of sample.slice(0, maxLength).entries()) {
      data[(i * maxLength + j) * depth + index] = 1;
    }
  }
  return { data, shape: [samples.length, maxLength, depth] };
}
