import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LossFunction } from "./LossFunction.js";
import { losses } from "./losses.js";
import { rowMetric } from "./rowLoss.js";
import { accuracyRules } from "./rowRules.js";

const TOP = 5;

const binaryAccuracy = rowMetric(accuracyRules.binary, composedBinary);
const categoricalAccuracy = rowMetric(accuracyRules.categorical, composedCategorical);
const sparseCategoricalAccuracy = rowMetric(accuracyRules.sparse, composedSparse);

/**
 * The metrics by their names in Keras: the losses, and how often a prediction is right, as 1 or 0 for each sample.
 *
 * All of them are means over samples. What is not (precision, recall, AUC, R²) cannot be averaged over batches.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/metrics/accuracy_metrics.py
 */
export const metrics = {
  ...losses,

  /** Without the sign of the loss of that name: 1 is the best. */
  cosine_similarity: (yTrue, yPred) => tf.neg(losses.cosine_similarity(yTrue, yPred)),

  /** The one of the three below that fits the shapes, as in Keras: one output, class numbers, one-hot rows. */
  accuracy: (yTrue, yPred) => {
    if (yPred.shape.at(-1) === 1) return binaryAccuracy(yTrue, yPred);
    const sparse = yTrue.shape.at(-1) === 1;
    return sparse ? sparseCategoricalAccuracy(yTrue, yPred) : categoricalAccuracy(yTrue, yPred);
  },

  /** Predictions above 0.5 count as 1; 0.5 itself as 0. */
  binary_accuracy: binaryAccuracy,

  categorical_accuracy: categoricalAccuracy,

  sparse_categorical_accuracy: sparseCategoricalAccuracy,

  /** Whether the right class is among the 5 with the largest predictions. */
  top_k_categorical_accuracy: (yTrue, yPred) => inTop(tf.argMax(yTrue, -1), yPred),

  sparse_top_k_categorical_accuracy: (yTrue, yPred) => inTop(classNumbers(yTrue, yPred), yPred),
} satisfies Record<string, LossFunction>;

/** Keras's name of a metric, in snake case. */
export type MetricName = keyof typeof metrics;

function composedBinary(yTrue: Tensor, yPred: Tensor): Tensor {
  const right = tf.equal(tf.cast(tf.greater(yPred, 0.5), "float32"), yTrue);
  return tf.mean(tf.cast(right, "float32"), -1);
}

function composedCategorical(yTrue: Tensor, yPred: Tensor): Tensor {
  return tf.cast(tf.equal(tf.argMax(yTrue, -1), tf.argMax(yPred, -1)), "float32");
}

function composedSparse(yTrue: Tensor, yPred: Tensor): Tensor {
  return tf.cast(tf.equal(classNumbers(yTrue, yPred), tf.argMax(yPred, -1)), "float32");
}

/** Targets of shape [batch, ..., 1] as integers of shape [batch, ...]. */
function classNumbers(yTrue: Tensor, yPred: Tensor): Tensor {
  return tf.cast(tf.reshape(yTrue, yPred.shape.slice(0, -1)), "int32");
}

/** 1 where fewer than 5 classes have a larger prediction than the right one. */
function inTop(labels: Tensor, yPred: Tensor): Tensor {
  const right = tf.oneHot(tf.cast(labels, "int32"), yPred.shape.at(-1)!);
  const ofRight = tf.sum(tf.mul(yPred, right), -1, true);
  const larger = tf.sum(tf.cast(tf.greater(yPred, ofRight), "int32"), -1);
  return tf.cast(tf.less(larger, TOP), "float32");
}
