import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LossFunction } from "./LossFunction.js";

/** Keras's epsilon: predictions stay that far from 0 and 1, and divisors get it added. */
const EPSILON = 1e-7;

/** Settings of the losses, each with the default of Keras. */
export interface LossSettings {
  readonly fromLogits?: boolean | undefined;
  readonly labelSmoothing?: number | undefined;
  readonly axis?: number | undefined;
  readonly ignoreClass?: number | undefined;
  readonly delta?: number | undefined;
  readonly alpha?: number | undefined;
  readonly gamma?: number | undefined;
  readonly applyClassBalancing?: boolean | undefined;
}

/** Keras's losses as operations of tfjs: for each the function of its settings. */
export const formulas = {
  mean_squared_error: () => (yTrue, yPred) => tf.mean(tf.squaredDifference(yTrue, yPred), -1),

  mean_absolute_error: () => (yTrue, yPred) => tf.mean(magnitude(tf.sub(yPred, yTrue)), -1),

  mean_absolute_percentage_error: () => (yTrue, yPred) => {
    const size = tf.maximum(tf.abs(yTrue), EPSILON);
    return tf.mul(100, tf.mean(magnitude(tf.div(tf.sub(yTrue, yPred), size)), -1));
  },

  mean_squared_logarithmic_error: () => (yTrue, yPred) => {
    const logarithm = (x: Tensor): Tensor => tf.log(tf.add(tf.maximum(x, EPSILON), 1));
    return tf.mean(tf.squaredDifference(logarithm(yPred), logarithm(yTrue)), -1);
  },

  binary_crossentropy: ({ fromLogits, labelSmoothing = 0, axis = -1 }) => {
    const ofEach = fromLogits ? binaryOfLogits : binaryOfProbabilities;
    return (yTrue, yPred) => tf.mean(ofEach(smoothed(yTrue, labelSmoothing, 2), yPred), axis);
  },

  /** Binary crossentropy times (1 - p of the right class) ^ gamma. */
  binary_focal_crossentropy: ({ fromLogits, labelSmoothing = 0, axis = -1, alpha = 0.25, gamma = 2, ...rest }) => {
    return (given, predicted) => {
      const yTrue = smoothed(given, labelSmoothing, 2);
      const yPred = fromLogits ? tf.sigmoid(predicted) : predicted;
      const ofRight = tf.add(tf.mul(yTrue, yPred), tf.mul(tf.sub(1, yTrue), tf.sub(1, yPred)));
      const focal = tf.mul(tf.pow(tf.sub(1, ofRight), gamma), binaryOfProbabilities(yTrue, yPred));
      if (!rest.applyClassBalancing) return tf.mean(focal, axis);
      const balance = tf.add(tf.mul(yTrue, alpha), tf.mul(tf.sub(1, yTrue), 1 - alpha));
      return tf.mean(tf.mul(balance, focal), axis);
    };
  },

  /** Targets in one-hot rows. Rows of probabilities are made to sum to 1 first, then clipped. */
  categorical_crossentropy: ({ fromLogits, labelSmoothing = 0, axis = -1 }) => {
    return (given, yPred) => {
      const yTrue = smoothed(given, labelSmoothing, given.shape.at(-1)!);
      const logarithms = fromLogits ? logSoftmax(yPred, axis) : tf.log(normalized(yPred, axis));
      return tf.neg(tf.sum(tf.mul(yTrue, logarithms), axis));
    };
  },

  /** Categorical crossentropy, each class times alpha (1 - p) ^ gamma. */
  categorical_focal_crossentropy: ({ fromLogits, labelSmoothing = 0, axis = -1, alpha = 0.25, gamma = 2 }) => {
    return (given, yPred) => {
      const yTrue = smoothed(given, labelSmoothing, given.shape.at(-1)!);
      const p = normalized(fromLogits ? tf.exp(logSoftmax(yPred, axis)) : yPred, axis);
      const focal = tf.mul(tf.mul(tf.pow(tf.sub(1, p), gamma), alpha), tf.mul(yTrue, tf.log(p)));
      return tf.neg(tf.sum(focal, axis));
    };
  },

  /** Targets as class numbers, shape [batch, ..., 1]. Probabilities are clipped first, then made to sum to 1. */
  sparse_categorical_crossentropy: ({ fromLogits, ignoreClass }) => {
    const logarithmsOf = (yPred: Tensor): Tensor => {
      if (fromLogits) return logSoftmax(yPred, -1);
      const p = tf.clipByValue(yPred, EPSILON, 1 - EPSILON);
      return tf.sub(tf.log(p), tf.log(tf.sum(p, -1, true)));
    };
    return (yTrue, yPred) => {
      const labels = tf.cast(tf.reshape(yTrue, yPred.shape.slice(0, -1)), "int32");
      if (ignoreClass === undefined) return crossentropyOf(labels, logarithmsOf(yPred));
      const counts = tf.cast(tf.notEqual(labels, ignoreClass), "int32");
      const ofAll = crossentropyOf(tf.mul(labels, counts), logarithmsOf(yPred));
      return tf.mul(ofAll, tf.cast(counts, "float32"));
    };
  },

  kl_divergence: () => (yTrue, yPred) => {
    const truth = tf.clipByValue(yTrue, EPSILON, 1);
    return tf.sum(tf.mul(truth, tf.log(tf.div(truth, tf.clipByValue(yPred, EPSILON, 1)))), -1);
  },

  poisson: () => (yTrue, yPred) => tf.mean(tf.sub(yPred, tf.mul(yTrue, tf.log(tf.add(yPred, EPSILON)))), -1),

  /** The cosine of the angle between the two, negated: -1 is the best. */
  cosine_similarity: ({ axis = -1 }) => {
    return (yTrue, yPred) => tf.neg(tf.sum(tf.mul(direction(yTrue, axis), direction(yPred, axis)), axis));
  },

  hinge: () => (yTrue, yPred) => tf.mean(tf.relu(tf.sub(1, tf.mul(signs(yTrue), yPred))), -1),

  squared_hinge: () => (yTrue, yPred) => tf.mean(tf.square(tf.relu(tf.sub(1, tf.mul(signs(yTrue), yPred)))), -1),

  categorical_hinge: () => (yTrue, yPred) => {
    const right = tf.sum(tf.mul(yTrue, yPred), -1);
    const wrong = tf.max(tf.mul(tf.sub(1, yTrue), yPred), -1);
    return tf.relu(tf.add(tf.sub(wrong, right), 1));
  },

  /** Squared up to an error of delta, linear beyond. */
  huber: ({ delta = 1 }) => {
    return (yTrue, yPred) => {
      const error = tf.abs(tf.sub(yPred, yTrue));
      const near = tf.minimum(error, delta);
      return tf.mean(tf.add(tf.mul(0.5, tf.square(near)), tf.mul(delta, tf.sub(error, near))), -1);
    };
  },

  log_cosh: () => (yTrue, yPred) => {
    const error = tf.sub(yPred, yTrue);
    return tf.mean(tf.sub(tf.add(error, tf.softplus(tf.mul(error, -2))), Math.LN2), -1);
  },
} satisfies Record<string, (settings: LossSettings) => LossFunction>;

/** Keras's name of a loss, in snake case. */
export type LossName = keyof typeof formulas;

/** The absolute value, with the slope 0 at 0; that of tfjs is -1 there. */
function magnitude(x: Tensor): Tensor {
  return tf.mul(x, tf.sign(x));
}

/** Targets moved towards the even distribution over the classes. */
function smoothed(yTrue: Tensor, smoothing: number, classes: number): Tensor {
  return smoothing === 0 ? yTrue : tf.add(tf.mul(yTrue, 1 - smoothing), smoothing / classes);
}

function binaryOfProbabilities(yTrue: Tensor, yPred: Tensor): Tensor {
  const p = tf.clipByValue(yPred, EPSILON, 1 - EPSILON);
  return tf.neg(tf.add(tf.mul(yTrue, tf.log(p)), tf.mul(tf.sub(1, yTrue), tf.log(tf.sub(1, p)))));
}

/** t log(1 + exp(-x)) + (1 - t) log(1 + exp(x)), which is finite for any x. */
function binaryOfLogits(yTrue: Tensor, yPred: Tensor): Tensor {
  const ofOnes = tf.mul(yTrue, tf.softplus(tf.neg(yPred)));
  return tf.add(ofOnes, tf.mul(tf.sub(1, yTrue), tf.softplus(yPred)));
}

/** Probabilities that sum to 1, clipped. */
function normalized(yPred: Tensor, axis: number): Tensor {
  return tf.clipByValue(tf.div(yPred, tf.sum(yPred, axis, true)), EPSILON, 1 - EPSILON);
}

function logSoftmax(x: Tensor, axis: number): Tensor {
  const shifted = tf.sub(x, tf.max(x, axis, true));
  return tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), axis, true)));
}

function crossentropyOf(labels: Tensor, logarithms: Tensor): Tensor {
  const right = tf.oneHot(labels, logarithms.shape.at(-1)!);
  return tf.neg(tf.sum(tf.mul(right, logarithms), -1));
}

/** Vectors of length 1; a zero vector stays zero. */
function direction(x: Tensor, axis: number): Tensor {
  return tf.mul(x, tf.rsqrt(tf.maximum(tf.sum(tf.square(x), axis, true), EPSILON ** 2)));
}

/** Labels of 0 and 1 become -1 and 1; labels that are not all 0 and 1 stay. */
function signs(yTrue: Tensor): Tensor {
  const binary = tf.all(tf.logicalOr(tf.equal(yTrue, 0), tf.equal(yTrue, 1)));
  return tf.where(binary, tf.sub(tf.mul(yTrue, 2), 1), yTrue);
}
