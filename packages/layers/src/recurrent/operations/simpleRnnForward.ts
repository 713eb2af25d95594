import { add } from "@tensorflow/tfjs-core";
import { activate } from "../../operations/activate.js";
import { droppedProduct, overSteps } from "./overSteps.js";
import type { TensorCall, TensorOutputs } from "./TensorCall.js";

/**
 * Runs a simple recurrent layer over whole sequences, composed of operations of tfjs:
 *
 *     h[t] = activation(x[t] kernel + bias + h[t - 1] recurrentKernel)
 *
 * @returns output: [batch, steps, units] or, of the last step alone, [batch, units]; states: h, [batch, units]
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export function simpleRnnForward(call: TensorCall): TensorOutputs {
  const { activation = "tanh", recurrentKernel, recurrentDropout, bias } = call;
  const recurrent = droppedProduct(recurrentKernel, recurrentDropout);
  return overSteps(call, { bias, states: 1 }, (projected, [h]) => [
    activate(activation, add(projected, recurrent(h!))),
  ]);
}
