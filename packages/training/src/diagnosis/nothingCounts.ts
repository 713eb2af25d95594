import { configOf } from "./activationOf.js";
import type { Check, LayerOutput } from "./Evidence.js";
import { predictsTheSame } from "./predictsTheSame.js";

/** Weights of samples, or a mask, that leave nothing to learn from. */
export const nothingCounts: Check = (evidence) => {
  const { batch, layers, course } = evidence;
  const isFree = course.epochs.at(-1) === 0;
  const { weights } = batch;
  if (isFree && weights.length > 0 && weights.every(({ values }) => isZero(values))) {
    return "the weights of all rows are 0 (sampleWeight or classWeight).";
  }
  const masked = layers.find(({ mask }) => mask !== undefined && isZero(mask));
  if (!masked || !(isFree || predictsTheSame(evidence))) return undefined;
  return `layer ${masked.layer.name} masks every step of every row${maskedValue(masked)}, so that nothing counts. Look at how the rows are padded.`;
};

function maskedValue({ layer }: LayerOutput): string {
  const { maskValue, mask_value: inKeras = maskValue, maskZero, mask_zero: zero = maskZero } = configOf(layer);
  const value = zero === true ? 0 : inKeras;
  return typeof value === "number" ? ` (all are ${value})` : "";
}

function isZero(values: ArrayLike<number>): boolean {
  return Array.prototype.every.call(values, (value) => value === 0);
}
