import { broadcastTo, expandDims, logicalAnd, reshape, type Tensor, where, zerosLike } from "@tensorflow/tfjs-core";
import { activate } from "../operations/activate.js";
import { castTo } from "../operations/castTo.js";
import { type AttentionAxes, sizeOf } from "./attentionAxes.js";
import { causalMask, windowMask } from "./causalMask.js";
import type { MaskName } from "./multiHeadArguments.js";

/** Score of a place that is masked: Keras's, a little above the smallest float32, and that of its Softmax layer. */
const MASKED = { inOneGo: -0.7 * 3.4028234663852886e38, inSoftmax: -1e9 };

/** Settings of the places that a step sees by where it stands. */
export interface PlacesBySteps {
  readonly steps: number;
  readonly places: number;
  /** Whether a step sees none behind it. */
  readonly isCausal: boolean;
  /** Steps to each side that it sees, itself included; null: all. */
  readonly slidingWindow: number | null;
}

/** The places that each step sees by all masks, [batch or 1, steps or 1, places or 1]; null for all of them. */
export function seenPlaces(
  { queryMask, valueMask, keyMask, attentionMask }: Readonly<Record<MaskName, Tensor | null>>,
  { steps, places, isCausal, slidingWindow }: PlacesBySteps,
): Tensor | null {
  const parts = [
    queryMask && expandDims(queryMask, -1),
    valueMask && expandDims(valueMask, -2),
    keyMask && expandDims(keyMask, -2),
    isCausal ? causalMask(steps, places) : null,
    slidingWindow === null ? null : windowMask(steps, places, slidingWindow),
    attentionMask,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.reduce((both, part) => logicalAnd(both, part));
}

/**
 * A mask in the form of the scores that are computed, [all places apart, heads or 1, all attended places of the query, of the values].
 *
 * Axes that it lacks are those in front of the attended ones, as in Keras.
 *
 * @param mask [...places apart, heads, ...attended of the query, ...attended of the values], or with some axes less
 * @param shape shape of the scores
 * @returns undefined where the mask does not fit
 */
export function fitToScores(
  mask: Tensor,
  shape: readonly number[],
  { attended, apart }: AttentionAxes,
): Tensor | undefined {
  const behind = 2 * attended.length;
  if (mask.rank <= behind || mask.rank > shape.length) return undefined;
  let whole = mask;
  while (whole.rank < shape.length) whole = expandDims(whole, whole.rank - behind);
  if (!whole.shape.every((size, axis) => size === 1 || size === shape[axis])) return undefined;
  const heads = whole.shape[apart.length]!;
  const full = [...shape];
  full[apart.length] = heads;
  const indexes = full.map((_, axis) => axis);
  const [front, steps] = [indexes.slice(0, apart.length), indexes.slice(apart.length + 1)];
  const sizes = [front, steps.slice(0, attended.length), steps.slice(attended.length)].map((axes) =>
    sizeOf(full, axes),
  );
  const spread = castTo(broadcastTo(castTo(whole, "int32"), full), "bool"); // tfjs does not spread booleans everywhere
  return reshape(spread, [sizes[0]!, heads, sizes[1]!, sizes[2]!]);
}

/** Softmax over the places that are seen; where there are none, all have the same. */
export function plainSoftmax(fit: Tensor, seen: Tensor | null): Tensor {
  return activate("softmax", seen === null ? fit : where(seen, fit, MASKED.inOneGo));
}

/** Softmax over the places that are seen; zeros where there are none. */
export function maskedSoftmax(fit: Tensor, seen: Tensor | null): Tensor {
  if (seen === null) return activate("softmax", fit);
  const weights = activate("softmax", where(seen, fit, MASKED.inSoftmax));
  return where(seen, weights, zerosLike(weights));
}
