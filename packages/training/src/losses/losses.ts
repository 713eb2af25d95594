import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LossFunction } from "./LossFunction.js";
import { rowLoss } from "./rowLoss.js";
import { rowRules } from "./rowRules.js";

/** Keras's epsilon: predictions stay that far from 0 and 1, and divisors get it added. */
const EPSILON = 1e-7;

/** Keras's formulas as operations of tfjs. */
const composed = {
  mean_squared_error: (yTrue, yPred) => tf.mean(tf.squaredDifference(yTrue, yPred), -1),

  mean_absolute_error: (yTrue, yPred) => tf.mean(tf.abs(tf.sub(yPred, yTrue)), -1),

  mean_absolute_percentage_error: (yTrue, yPred) => {
    const size = tf.maximum(tf.abs(yTrue), EPSILON);
    return tf.mul(100, tf.mean(tf.abs(tf.div(tf.sub(yTrue, yPred), size)), -1));
  },

  mean_squared_logarithmic_error: (yTrue, yPred) => {
    const logarithm = (x: Tensor): Tensor => tf.log(tf.add(tf.maximum(x, EPSILON), 1));
    return tf.mean(tf.squaredDifference(logarithm(yPred), logarithm(yTrue)), -1);
  },

  binary_crossentropy: (yTrue, yPred) => {
    const p = tf.clipByValue(yPred, EPSILON, 1 - EPSILON);
    const ofOnes = tf.mul(yTrue, tf.log(p));
    const ofZeros = tf.mul(tf.sub(1, yTrue), tf.log(tf.sub(1, p)));
    return tf.neg(tf.mean(tf.add(ofOnes, ofZeros), -1));
  },

  /** Targets in one-hot rows. Rows of predictions are made to sum to 1 first, then clipped. */
  categorical_crossentropy: (yTrue, yPred) => {
    const p = tf.clipByValue(tf.div(yPred, tf.sum(yPred, -1, true)), EPSILON, 1 - EPSILON);
    return tf.neg(tf.sum(tf.mul(yTrue, tf.log(p)), -1));
  },

  /** Targets as class numbers, shape [batch, ..., 1]. Predictions are clipped first, then made to sum to 1. */
  sparse_categorical_crossentropy: (yTrue, yPred) => {
    const p = tf.clipByValue(yPred, EPSILON, 1 - EPSILON);
    const logarithms = tf.sub(tf.log(p), tf.log(tf.sum(p, -1, true)));
    return tf.neg(tf.sum(tf.mul(oneHotRows(yTrue, yPred), logarithms), -1));
  },

  kl_divergence: (yTrue, yPred) => {
    const truth = tf.clipByValue(yTrue, EPSILON, 1);
    return tf.sum(tf.mul(truth, tf.log(tf.div(truth, tf.clipByValue(yPred, EPSILON, 1)))), -1);
  },

  poisson: (yTrue, yPred) => tf.mean(tf.sub(yPred, tf.mul(yTrue, tf.log(tf.add(yPred, EPSILON)))), -1),

  /** The cosine of the angle between the two, negated: -1 is the best. */
  cosine_similarity: (yTrue, yPred) => tf.neg(tf.sum(tf.mul(direction(yTrue), direction(yPred)), -1)),

  hinge: (yTrue, yPred) => tf.mean(tf.relu(tf.sub(1, tf.mul(signs(yTrue), yPred))), -1),

  squared_hinge: (yTrue, yPred) => tf.mean(tf.square(tf.relu(tf.sub(1, tf.mul(signs(yTrue), yPred)))), -1),

  categorical_hinge: (yTrue, yPred) => {
    const right = tf.sum(tf.mul(yTrue, yPred), -1);
    const wrong = tf.max(tf.mul(tf.sub(1, yTrue), yPred), -1);
    return tf.relu(tf.add(tf.sub(wrong, right), 1));
  },

  /** Squared up to an error of 1, linear beyond. */
  huber: (yTrue, yPred) => {
    const error = tf.abs(tf.sub(yPred, yTrue));
    const near = tf.minimum(error, 1);
    return tf.mean(tf.add(tf.mul(0.5, tf.square(near)), tf.sub(error, near)), -1);
  },

  log_cosh: (yTrue, yPred) => {
    const error = tf.sub(yPred, yTrue);
    return tf.mean(tf.sub(tf.add(error, tf.softplus(tf.mul(error, -2))), Math.LN2), -1);
  },
} satisfies Record<string, LossFunction>;

/**
 * The losses by their names in Keras, with Keras's formulas: predictions of shape [batch, ..., values] to [batch, ...].
 *
 * A prediction beyond 1e-7 of 0 or 1 costs what 1e-7 costs. Keras does so too where it is given probabilities; its
 * compiled graph on TensorFlow goes round a last sigmoid or softmax, so that there such a sample costs more.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/losses/losses.py
 */
export const losses = {
  ...composed,
  ...(Object.fromEntries(
    Object.entries(rowRules).map(([name, rule]) => [name, rowLoss(rule, composed[name as keyof typeof rowRules])]),
  ) as Record<keyof typeof rowRules, LossFunction>),
} satisfies Record<string, LossFunction>;

/** Keras's name of a loss, in snake case. */
export type LossName = keyof typeof losses;

/** Class numbers of shape [batch, ..., 1] as rows of the shape of the predictions, with a single 1 in each. */
function oneHotRows(yTrue: Tensor, yPred: Tensor): Tensor {
  const classes = yPred.shape.at(-1)!;
  const labels = tf.cast(tf.reshape(yTrue, yPred.shape.slice(0, -1)), "int32");
  return tf.oneHot(labels, classes);
}

/** Vectors of length 1; a zero vector stays zero. */
function direction(x: Tensor): Tensor {
  const largest = 1 / EPSILON;
  return tf.mul(x, tf.minimum(tf.rsqrt(tf.sum(tf.square(x), -1, true)), largest));
}

/** Labels of 0 and 1 become -1 and 1; labels that are not all 0 and 1 stay. */
function signs(yTrue: Tensor): Tensor {
  const binary = tf.all(tf.logicalOr(tf.equal(yTrue, 0), tf.equal(yTrue, 1)));
  return tf.where(binary, tf.sub(tf.mul(yTrue, 2), 1), yTrue);
}
