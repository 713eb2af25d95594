import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { fitWeights } from "./fitWeights.js";
import { byMask, toFloats } from "./reduceLoss.js";

/** A metric of a batch. */
export interface BatchMean {
  readonly value: Scalar;
  /** Its weight in the average of an epoch. */
  readonly weight: number | Scalar;
}

/**
 * A metric of a batch, and its weight, as in Keras's Mean: a sample counts 1, or what its weights say; with a mask the part
 * of its steps that passes. A function that gives one number for the batch counts 1, however many samples that has.
 *
 * @param name the user's name of the function, for the error text
 * @param given values of samples or steps, [batch, ...], or one number
 * @param mask of the steps, [batch, steps]
 * @param weights of samples or steps
 * @throws ArgumentError if there is not a value for each step of the mask, or weights do not fit
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/metrics/reduction_metrics.py
 */
export function weightedMean(name: string, given: Tensor, mask?: Tensor | null, weights?: Tensor | null): BatchMean {
  const floats = toFloats(given);
  if (given.rank === 0) return { value: floats as Scalar, weight: 1 };
  if (!mask && !weights) return { value: tf.mean(floats), weight: given.shape[0] };
  let values = mask ? byMask(name, floats, mask) : floats;
  let factors = mask ? tf.cast(mask, "float32") : undefined;
  if (weights) {
    if (!mask) values = inRank(values, weights.rank);
    const fitted = fitWeights(name, weights, values.shape);
    factors = factors ? tf.mul(factors, fitted) : fitted;
  }
  const weighted = tf.mul(values, factors!);
  const size = tf.util.sizeFromShape(values.shape.slice(1)); // values of a sample
  const spread = tf.util.sizeFromShape(factors!.shape.slice(1)); // weights of a sample
  const weight = tf.div(tf.sum(factors!), spread);
  return { value: tf.divNoNan(tf.div(tf.sum(weighted), size), weight), weight: weight as Scalar };
}

/** The mean over the axes that the weights do not have. */
function inRank(values: Tensor, rank: number): Tensor {
  if (values.rank <= rank) return values;
  return tf.mean(tf.reshape(values, [...values.shape.slice(0, rank), -1]), -1);
}
