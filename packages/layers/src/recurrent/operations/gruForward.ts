import { add, mul, slice, split, sub, type Tensor, unstack } from "@tensorflow/tfjs-core";
import { activate } from "../../operations/activate.js";
import { droppedProduct, overSteps } from "./overSteps.js";
import type { TensorCall, TensorOutputs } from "./TensorCall.js";

/**
 * Runs a GRU over whole sequences, composed of operations of tfjs. With s the recurrent activation and g the activation,
 * and the kernels and biases cut into the gates z, r, h in this order:
 *
 *     sum[t] = x[t] kernel + bias
 *     z = s(sum z + h[t - 1] recurrentKernel z),  r = s(sum r + h[t - 1] recurrentKernel r)
 *     candidate = g(sum h + (r h[t - 1]) recurrentKernel h)
 *     h[t] = z h[t - 1] + (1 - z) candidate
 *
 * With `resetAfter` each product with the recurrent kernel has a bias of its own, the second row of `bias`, and the
 * candidate is g(sum h + r (h[t - 1] recurrentKernel h + bias)).
 *
 * @returns output: [batch, steps, units] or, of the last step alone, [batch, units]; states: h, [batch, units]
 * @see https://arxiv.org/abs/1406.1078 Cho et al. (2014)
 * @see https://keras.io/api/layers/recurrent_layers/gru/
 */
export function gruForward(call: TensorCall): TensorOutputs {
  return (call.resetAfter ?? true) ? resetAfterProduct(call) : resetBeforeProduct(call);
}

function resetAfterProduct(call: TensorCall): TensorOutputs {
  const { activation = "tanh", recurrentActivation = "sigmoid" } = call;
  const [bias, recurrentBias] = call.bias === undefined ? [] : unstack(call.bias);
  const recurrent = droppedProduct(call.recurrentKernel, call.recurrentDropout);
  return overSteps(call, { bias, states: 1 }, (projected, [h]) => {
    const product = recurrent(h!);
    const [inputZ, inputR, inputH] = split(projected, 3, 1);
    const [recurrentZ, recurrentR, recurrentH] = split(recurrentBias ? add(product, recurrentBias) : product, 3, 1);
    const update = activate(recurrentActivation, add(inputZ!, recurrentZ!));
    const reset = activate(recurrentActivation, add(inputR!, recurrentR!));
    const candidate = activate(activation, add(inputH!, mul(reset, recurrentH!)));
    return [mix(update, h!, candidate)];
  });
}

function resetBeforeProduct(call: TensorCall): TensorOutputs {
  const { units, bias, recurrentKernel, recurrentDropout } = call;
  const { activation = "tanh", recurrentActivation = "sigmoid" } = call;
  const [gateKernel, candidateKernel] = split(recurrentKernel, [2 * units, units], 1);
  const [gateDropout, candidateDropout] = perPart(recurrentDropout);
  const gates = droppedProduct(gateKernel!, gateDropout);
  const reached = droppedProduct(candidateKernel!, candidateDropout);
  return overSteps(call, { bias, states: 1 }, (projected, [h]) => {
    const [inputGates, inputH] = split(projected, [2 * units, units], 1);
    const [sumZ, sumR] = split(add(inputGates!, gates(h!)), 2, 1);
    const update = activate(recurrentActivation, sumZ!);
    const reset = activate(recurrentActivation, sumR!);
    const candidate = activate(activation, add(inputH!, reached(mul(reset, h!))));
    return [mix(update, h!, candidate)];
  });
}

/** The dropout multipliers of the gates z and r, and those of the candidate. */
function perPart(dropout: Tensor | undefined): readonly [Tensor | undefined, Tensor | undefined] {
  if (dropout === undefined || dropout.shape[0] === 1) return [dropout, dropout];
  return [slice(dropout, 0, 2), slice(dropout, 2, 1)];
}

/** Much of the state before where the update gate is open, much of the candidate where it is not. */
function mix(update: Tensor, before: Tensor, candidate: Tensor): Tensor {
  return add(mul(update, before), mul(sub(1, update), candidate));
}
