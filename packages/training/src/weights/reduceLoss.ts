import { ArgumentError } from "@seqloom/array";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { fitWeights } from "./fitWeights.js";

/** Ways to make one number of the values of a loss, by Keras's names. */
export const reductions = ["sum_over_batch_size", "mean", "sum", "mean_with_sample_weight", "none"] as const;

/**
 * Way to make one number of the values of a loss: their sum divided by their number (`"sum_over_batch_size"`, also called
 * `"mean"`), by the sum of their weights (`"mean_with_sample_weight"`), or not divided (`"sum"`); `"none"` keeps the values.
 */
export type Reduction = (typeof reductions)[number];

/** Parts of a loss that are no values. */
export interface LossParts {
  readonly reduction?: Reduction | undefined;
  /** Weights of samples or steps. */
  readonly weights?: Tensor | null | undefined;
  /** Whether a step counts, [batch, steps]: 0 where it does not. */
  readonly mask?: Tensor | null | undefined;
}

/**
 * The loss of a batch as Keras reduces it: with a mask the values that pass are averaged over their own number; weights
 * multiply the values and, but for `"mean_with_sample_weight"`, do not divide.
 *
 * @param name the user's name of the function, for the error text
 * @param values of samples or steps, [batch, ...], or one number
 * @throws ArgumentError if there is not a value for each step of the mask, or weights do not fit
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/losses/loss.py
 */
export function reduceLoss(name: string, given: Tensor, parts: LossParts = {}): Tensor {
  const { weights, mask, reduction = "sum_over_batch_size" } = parts;
  const floats = toFloats(given);
  const values = mask && given.rank > 0 ? byMask(name, floats, mask) : floats;
  const passed = mask && given.rank > 0 ? tf.cast(mask, "float32") : undefined;
  const fitted = weights && given.rank > 0 ? fitWeights(name, weights, values.shape) : undefined;
  const factors = passed && fitted ? tf.mul(passed, fitted) : (passed ?? fitted);
  const weighted = factors ? tf.mul(values, factors) : values;
  if (reduction === "none") return weighted;
  if (reduction === "sum") return tf.sum(weighted);
  if (reduction === "mean_with_sample_weight") return factors ? perWeight(weighted, factors) : tf.mean(weighted);
  return passed ? tf.div(tf.sum(weighted), tf.maximum(tf.sum(passed), 1)) : tf.mean(weighted);
}

/** Numbers of what a function may give, integers or what is true; without a step of its own for the usual case. */
export function toFloats(values: Tensor): Tensor {
  return values.dtype === "float32" ? values : tf.cast(values, "float32");
}

/**
 * A value for each step of a mask: the mean of all that a step has.
 *
 * @throws ArgumentError if there is not a value for each step
 */
export function byMask(name: string, values: Tensor, mask: Tensor): Tensor {
  if (values.rank === mask.rank && tf.util.arraysEqual(values.shape, mask.shape)) return values;
  if (!tf.util.arraysEqual(values.shape.slice(0, mask.rank), mask.shape)) {
    const allowed = `a function that gives one number or a value for each step, [${mask.shape.join(", ")}], of which some are masked`;
    throw new ArgumentError("compile", name, allowed, values.shape);
  }
  return tf.mean(tf.reshape(values, [...mask.shape, -1]), -1);
}

/** The sum per weight; 0 where nothing has a weight, as in Keras. */
function perWeight(weighted: Tensor, factors: Tensor): Tensor {
  return tf.divNoNan(tf.sum(weighted), tf.sum(factors));
}
