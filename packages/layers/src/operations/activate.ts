import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { derivedTwice } from "./derivedTwice.js";
import { SMOOTH_ACTIVATIONS } from "./smoothActivations.js";

/** Keras's activations, by the names they have in a config (in camelCase). */
const ACTIVATIONS = {
  elu: (x) => tf.elu(x),
  exponential: (x) => tf.exp(x),
  gelu: (x) => tf.mul(tf.mul(x, 0.5), tf.add(1, tf.erf(tf.mul(x, Math.SQRT1_2)))),
  /** Keras 3's: x / 6 + 0.5, from 0 to 1. tfjs and Keras 2 have 0.2 x + 0.5 under this name. */
  hardSigmoid: (x) => tf.mul(upToSix(tf.add(x, 3)), 1 / 6),
  /** The hard_sigmoid of tfjs and Keras 2: 0.2 x + 0.5, from 0 to 1. */
  hardSigmoidKeras2: (x) => tf.minimum(tf.relu(tf.add(tf.mul(x, 0.2), 0.5)), 1),
  leakyRelu: (x) => tf.leakyRelu(x, 0.2),
  linear: (x) => x,
  relu: (x) => tf.relu(x),
  relu6: upToSix,
  selu: (x) => tf.selu(x),
  sigmoid: (x) => tf.sigmoid(x),
  silu: (x) => tf.mul(x, tf.sigmoid(x)),
  softmax: (x) => tf.softmax(x),
  softplus: (x) => tf.softplus(x),
  softsign: (x) => tf.div(x, tf.add(1, tf.abs(x))),
  swish: (x) => tf.mul(x, tf.sigmoid(x)),
  tanh: (x) => tf.tanh(x),
} satisfies Record<string, (x: Tensor) => Tensor>;

/** An activation by its name in Keras, in camelCase. */
export type ActivationName = keyof typeof ACTIVATIONS;

export const ACTIVATION_NAMES = Object.keys(ACTIVATIONS) as ActivationName[];

/**
 * Applies an activation of Keras 3 to every number (softmax: to every vector of the last axis).
 *
 * @see https://keras.io/api/layers/activations/
 */
export function activate(name: ActivationName, x: Tensor): Tensor {
  return ((derivedTwice() ? SMOOTH_ACTIVATIONS[name] : undefined) ?? ACTIVATIONS[name])(x);
}

/** From 0 to 6. On wasm `tf.relu6` and `tf.clipByValue` turn NaN into 0, and so does `minimum` the other way around. */
function upToSix(x: Tensor): Tensor {
  return tf.minimum(tf.relu(x), 6);
}
