import type { Activation } from "../calls/activations.js";

/** An activation and its derivative, both from the pre-activation x. */
export interface ReferenceActivation {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
}

/**
 * The activations in float64, with the derivatives that TensorFlow gives, also where a curve has a corner: relu at 0
 * has slope 0; the hard sigmoid of Keras 3 (made of relu6) is flat at its corners -3 and 3, that of Keras 2 (made of
 * a minimum and a maximum) still slopes at -2.5 and 2.5.
 *
 * @see https://keras.io/api/layers/activations/
 */
export const referenceActivations: Readonly<Record<Activation, ReferenceActivation>> = {
  linear: { value: (x) => x, slope: () => 1 },
  tanh: { value: (x) => Math.tanh(x), slope: (x) => 1 - Math.tanh(x) ** 2 },
  sigmoid: { value: sigmoid, slope: (x) => sigmoid(x) * sigmoid(-x) },
  relu: { value: (x) => Math.max(x, 0), slope: (x) => (x > 0 ? 1 : 0) },
  hardSigmoid: { value: (x) => cut(x / 6 + 0.5), slope: (x) => (Math.abs(x) < 3 ? 1 / 6 : 0) },
  hardSigmoidKeras2: { value: (x) => cut(0.2 * x + 0.5), slope: (x) => (Math.abs(x) <= 2.5 ? 0.2 : 0) },
};

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x)); // exp may become Infinity, and the quotient 0
}

function cut(x: number): number {
  return Math.min(Math.max(x, 0), 1);
}
