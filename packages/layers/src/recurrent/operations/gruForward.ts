import { add, mul, slice, split, sub, unstack } from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import { activate } from "../../operations/activate.js";
import { droppedProduct, overSteps } from "./overSteps.js";
import type { GatedSettings, RecurrentInputs, RecurrentResult } from "./recurrentTypes.js";

export interface GruSettings extends GatedSettings {
  /** Whether the reset gate is applied after the product with the recurrent kernel (as in cuDNN), or before it. */
  readonly resetAfter: boolean;
}

/**
 * Runs a GRU over whole sequences. With s the recurrent activation and g the activation, and the kernels and biases cut
 * into the gates z, r, h in this order:
 *
 *     sum[t] = x[t] kernel + bias
 *     z = s(sum z + h[t - 1] recurrentKernel z),  r = s(sum r + h[t - 1] recurrentKernel r)
 *     candidate = g(sum h + (r h[t - 1]) recurrentKernel h)
 *     h[t] = z h[t - 1] + (1 - z) candidate
 *
 * With `resetAfter` each product with the recurrent kernel has a bias of its own, the second row of `bias`, and the
 * candidate is g(sum h + r (h[t - 1] recurrentKernel h + bias)).
 *
 * This is the version in operations of tfjs. A fused kernel takes the place of this one file: the same inputs, settings
 * and results, with its own gradient.
 *
 * @returns output: [batch, steps, units] or, of the last step alone, [batch, units]; states: h, [batch, units]
 * @see https://arxiv.org/abs/1406.1078 Cho et al. (2014)
 * @see https://keras.io/api/layers/recurrent_layers/gru/
 */
export function gruForward(inputs: RecurrentInputs, settings: GruSettings): RecurrentResult {
  return settings.resetAfter ? resetAfterProduct(inputs, settings) : resetBeforeProduct(inputs, settings);
}

function resetAfterProduct(inputs: RecurrentInputs, settings: GruSettings): RecurrentResult {
  const { activation, recurrentActivation } = settings;
  const [bias, recurrentBias] = inputs.bias === null ? [null, null] : unstack(inputs.bias);
  const recurrent = droppedProduct(inputs.recurrentKernel, inputs.recurrentDropout);
  return overSteps(inputs, bias ?? null, settings, (projected, [h]) => {
    const product = recurrent(h!);
    const [inputZ, inputR, inputH] = split(projected, 3, 1);
    const [recurrentZ, recurrentR, recurrentH] = split(recurrentBias ? add(product, recurrentBias) : product, 3, 1);
    const update = activate(recurrentActivation, add(inputZ!, recurrentZ!));
    const reset = activate(recurrentActivation, add(inputR!, recurrentR!));
    const candidate = activate(activation, add(inputH!, mul(reset, recurrentH!)));
    return [mix(update, h!, candidate)];
  });
}

function resetBeforeProduct(inputs: RecurrentInputs, settings: GruSettings): RecurrentResult {
  const { activation, recurrentActivation } = settings;
  const { recurrentKernel, recurrentDropout } = inputs;
  const units = recurrentKernel.shape[0];
  const [gateKernel, candidateKernel] = split(recurrentKernel, [2 * units, units], 1);
  const [gateDropout, candidateDropout] = perPart(recurrentDropout);
  const gates = droppedProduct(gateKernel as Tensor2D, gateDropout);
  const reached = droppedProduct(candidateKernel as Tensor2D, candidateDropout);
  return overSteps(inputs, inputs.bias, settings, (projected, [h]) => {
    const [inputGates, inputH] = split(projected, [2 * units, units], 1);
    const [sumZ, sumR] = split(add(inputGates!, gates(h!)), 2, 1);
    const update = activate(recurrentActivation, sumZ!);
    const reset = activate(recurrentActivation, sumR!);
    const candidate = activate(activation, add(inputH!, reached(mul(reset, h!))));
    return [mix(update, h!, candidate)];
  });
}

/** The masks of the gates z and r, and those of the candidate. */
function perPart(masks: Tensor3D | null): readonly [Tensor3D | null, Tensor3D | null] {
  if (masks === null || masks.shape[0] === 1) return [masks, masks];
  return [slice(masks, 0, 2), slice(masks, 2, 1)];
}

/** Much of the state before where the update gate is open, much of the candidate where it is not. */
function mix(update: Tensor, before: Tensor, candidate: Tensor): Tensor {
  return add(mul(update, before), mul(sub(1, update), candidate));
}
