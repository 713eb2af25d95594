import * as tf from "@tensorflow/tfjs-core";
import type { LossFunction } from "../losses/LossFunction.js";

const EPSILON = 1e-7;

/**
 * Keras's correlations of the values of each sample, [batch, ..., values] to [batch, ...].
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/metrics/correlation_metrics.py
 */
export const correlations = {
  /** Pearson's: 1 where predictions rise and fall as the targets do, -1 where they do the opposite. */
  pearson: (yTrue, yPred) => {
    const standard = (values: tf.Tensor): tf.Tensor => {
      const { mean, variance } = tf.moments(values, -1, true);
      return tf.div(tf.sub(values, mean), tf.sqrt(variance));
    };
    return tf.mean(tf.mul(standard(yTrue), standard(yPred)), -1);
  },

  /** Concordance, as Keras computes it: both distances are to the mean of the predictions. */
  concordance: (yTrue, yPred) => {
    const [ofTrue, ofPred] = [tf.moments(yTrue, -1, true), tf.moments(yPred, -1, true)];
    const covariance = tf.mul(tf.sub(yTrue, ofPred.mean), tf.sub(yPred, ofPred.mean));
    const apart = tf.squaredDifference(ofTrue.mean, ofPred.mean);
    const norm = tf.add(tf.add(ofTrue.variance, ofPred.variance), tf.add(apart, EPSILON));
    return tf.mean(tf.div(tf.mul(2, covariance), norm), -1);
  },
} satisfies Record<string, LossFunction>;
