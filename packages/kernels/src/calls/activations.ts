import { activationNumbers } from "../binaries/layout.js";

/**
 * An activation, x being the pre-activation:
 *
 *     linear             x
 *     tanh               tanh(x)
 *     sigmoid            1 / (1 + exp(-x))
 *     relu               max(x, 0)
 *     hardSigmoid        x / 6 + 0.5, cut to 0 and 1        (Keras 3)
 *     hardSigmoidKeras2  0.2 x + 0.5, cut to 0 and 1        (Keras 2, and the `hardSigmoid` of TensorFlow.js)
 *
 * @see https://keras.io/api/layers/activations/
 */
export type Activation = keyof typeof activationNumbers;

/** The names of all activations of the recurrent operations. */
export const ACTIVATIONS = Object.keys(activationNumbers) as readonly Activation[];

/**
 * Whether the recurrent operations have an activation of this name.
 *
 * @example
 * isActivation("tanh"); // → true
 * isActivation("gelu"); // → false
 */
export function isActivation(name: unknown): name is Activation {
  return ACTIVATIONS.includes(name as Activation);
}
