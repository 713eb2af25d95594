import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LossFunction } from "../losses/LossFunction.js";
import { inRows, rowFunctionOf, rowMetric } from "../losses/rowLoss.js";
import { accuracyRules } from "../losses/rowRules.js";

/**
 * Keras's accuracies: how often a prediction is right, as 1 or 0 for each sample, [batch, ..., values] to [batch, ...].
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/metrics/accuracy_metrics.py
 */
export const accuracies = {
  /** The prediction is the target, to the last bit. */
  equal: (yTrue, yPred) => tf.mean(tf.cast(tf.equal(yPred, tf.reshape(yTrue, yPred.shape)), "float32"), -1),

  /** Class numbers. */
  sparse: rowMetric(
    accuracyRules.sparse,
    (yTrue, yPred) => tf.cast(tf.equal(classNumbers(yTrue, yPred), tf.argMax(yPred, -1)), "float32"),
    "labels",
  ),

  /** One-hot rows. */
  categorical: rowMetric(accuracyRules.categorical, (yTrue, yPred) =>
    tf.cast(tf.equal(tf.argMax(yTrue, -1), tf.argMax(yPred, -1)), "float32"),
  ),
} satisfies Record<string, LossFunction>;

/** Predictions above the threshold count as 1; the threshold itself as 0. */
export function binaryAccuracyAt(threshold: number): LossFunction {
  const limit = Math.fround(threshold);
  return rowMetric(accuracyRules.binary(limit), (yTrue, yPred) =>
    tf.mean(tf.cast(tf.equal(tf.cast(tf.greater(yPred, limit), "float32"), yTrue), "float32"), -1),
  );
}

/** Whether the right class, of a one-hot row, is among the k with the largest predictions. */
export function inTopOfRows(k: number): LossFunction {
  return (yTrue, yPred) => inTop(tf.argMax(yTrue, -1), yPred, k);
}

/** Whether the right class, by its number, is among the k with the largest predictions. */
export function inTopOfNumbers(k: number): LossFunction {
  return (yTrue, yPred) => inTop(classNumbers(yTrue, yPred), yPred, k);
}

const binary = binaryAccuracyAt(0.5);

/** The accuracy that fits the shapes, as in Keras: of one output, class numbers, or one-hot rows. */
export const fittingAccuracy: LossFunction = inRows(
  (yTrue, yPred) => fitting(yTrue.shape, yPred.shape)(yTrue, yPred),
  (targets, predictions) => rowFunctionOf(fitting(targets, predictions), targets, predictions),
);

function fitting(targets: readonly number[], predictions: readonly number[]): LossFunction {
  if (predictions.at(-1) === 1) return binary;
  const isSparse = targets.length < predictions.length || targets.at(-1) === 1;
  return isSparse ? accuracies.sparse : accuracies.categorical;
}

/** Targets of shape [batch, ..., 1] as integers of shape [batch, ...]. */
function classNumbers(yTrue: Tensor, yPred: Tensor): Tensor {
  return tf.cast(tf.reshape(yTrue, yPred.shape.slice(0, -1)), "int32");
}

/** 1 where fewer than k classes have a larger prediction than the right one. */
function inTop(labels: Tensor, yPred: Tensor, k: number): Tensor {
  const right = tf.oneHot(tf.cast(labels, "int32"), yPred.shape.at(-1)!);
  const ofRight = tf.sum(tf.mul(yPred, right), -1, true);
  const larger = tf.sum(tf.cast(tf.greater(yPred, ofRight), "int32"), -1);
  return tf.cast(tf.less(larger, k), "float32");
}
