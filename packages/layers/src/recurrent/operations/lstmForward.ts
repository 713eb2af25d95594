import { add, mul, split } from "@tensorflow/tfjs-core";
import { activate } from "../../operations/activate.js";
import { droppedProduct, overSteps } from "./overSteps.js";
import type { GatedSettings, RecurrentInputs, RecurrentResult } from "./recurrentTypes.js";

/**
 * Runs an LSTM over whole sequences. With s the recurrent activation and g the activation, and the kernels, the bias and
 * the sum made of them cut into the gates i, f, c, o in this order:
 *
 *     sum[t] = x[t] kernel + bias + h[t - 1] recurrentKernel
 *     c[t] = s(sum f) c[t - 1] + s(sum i) g(sum c)
 *     h[t] = s(sum o) g(c[t])
 *
 * This is the version in operations of tfjs. A fused kernel takes the place of this one file: the same inputs, settings
 * and results, with its own gradient.
 *
 * @returns output: [batch, steps, units] or, of the last step alone, [batch, units]; states: h and c, [batch, units]
 * @see https://www.bioinf.jku.at/publications/older/2604.pdf Hochreiter and Schmidhuber (1997)
 * @see https://keras.io/api/layers/recurrent_layers/lstm/
 */
export function lstmForward(inputs: RecurrentInputs, settings: GatedSettings): RecurrentResult {
  const { activation, recurrentActivation } = settings;
  const recurrent = droppedProduct(inputs.recurrentKernel, inputs.recurrentDropout);
  return overSteps(inputs, inputs.bias, settings, (projected, [h, c]) => {
    const [input, forget, candidate, output] = split(add(projected, recurrent(h!)), 4, 1);
    const kept = mul(activate(recurrentActivation, forget!), c!);
    const added = mul(activate(recurrentActivation, input!), activate(activation, candidate!));
    const carry = add(kept, added);
    return [mul(activate(recurrentActivation, output!), activate(activation, carry)), carry];
  });
}
