import { add, mul, split } from "@tensorflow/tfjs-core";
import { activate } from "../../operations/activate.js";
import { droppedProduct, overSteps } from "./overSteps.js";
import type { TensorCall, TensorOutputs } from "./TensorCall.js";

/**
 * Runs an LSTM over whole sequences, composed of operations of tfjs. With s the recurrent activation and g the activation,
 * and the kernels, the bias and the sum made of them cut into the gates i, f, c, o in this order:
 *
 *     sum[t] = x[t] kernel + bias + h[t - 1] recurrentKernel
 *     c[t] = s(sum f) c[t - 1] + s(sum i) g(sum c)
 *     h[t] = s(sum o) g(c[t])
 *
 * @returns output: [batch, steps, units] or, of the last step alone, [batch, units]; states: h and c, [batch, units]
 * @see https://www.bioinf.jku.at/publications/older/2604.pdf Hochreiter and Schmidhuber (1997)
 * @see https://keras.io/api/layers/recurrent_layers/lstm/
 */
export function lstmForward(call: TensorCall): TensorOutputs {
  const { activation = "tanh", recurrentActivation = "sigmoid", recurrentKernel, recurrentDropout, bias } = call;
  const recurrent = droppedProduct(recurrentKernel, recurrentDropout);
  return overSteps(call, { bias, states: 2 }, (projected, [h, c]) => {
    const [input, forget, candidate, output] = split(add(projected, recurrent(h!)), 4, 1);
    const kept = mul(activate(recurrentActivation, forget!), c!);
    const added = mul(activate(recurrentActivation, input!), activate(activation, candidate!));
    const carry = add(kept, added);
    return [mul(activate(recurrentActivation, output!), activate(activation, carry)), carry];
  });
}
