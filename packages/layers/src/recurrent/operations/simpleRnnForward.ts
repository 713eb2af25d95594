import { add } from "@tensorflow/tfjs-core";
import { activate } from "../../operations/activate.js";
import { droppedProduct, overSteps } from "./overSteps.js";
import type { RecurrentInputs, RecurrentResult, RecurrentSettings } from "./recurrentTypes.js";

/**
 * Runs a simple recurrent layer over whole sequences:
 *
 *     h[t] = activation(x[t] kernel + bias + h[t - 1] recurrentKernel)
 *
 * This is the version in operations of tfjs. A fused kernel takes the place of this one file: the same inputs, settings
 * and results, with its own gradient.
 *
 * @returns output: [batch, steps, units] or, of the last step alone, [batch, units]; states: h, [batch, units]
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export function simpleRnnForward(inputs: RecurrentInputs, settings: RecurrentSettings): RecurrentResult {
  const recurrent = droppedProduct(inputs.recurrentKernel, inputs.recurrentDropout);
  return overSteps(inputs, inputs.bias, settings, (projected, [h]) => [
    activate(settings.activation, add(projected, recurrent(h!))),
  ]);
}
