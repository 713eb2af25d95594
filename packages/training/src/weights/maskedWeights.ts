import type { NdArray } from "@seqloom/array";

/** Weights of samples or steps, 0 for the steps that a mask leaves out; undefined where there is neither. */
export function maskedWeights(mask: NdArray | undefined, weights: NdArray | undefined): NdArray | undefined {
  if (!mask || !weights) return mask ?? weights;
  const perWeight = mask.data.length / weights.data.length;
  const data = Float32Array.from(mask.data, (passes, place) => passes * weights.data[Math.floor(place / perWeight)]!);
  return { data, shape: mask.shape };
}
