import {
  add,
  expandDims,
  matMul,
  mul,
  reshape,
  stack,
  tile,
  transpose,
  unstack,
  where,
  zerosLike,
} from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import { activate } from "./activate.js";
import type { ActivationName } from "./activate.js";

export interface SimpleRnnInputs {
  /** [batch, steps, features] */
  readonly sequence: Tensor3D;
  /** The state before the first step, [batch, units]. */
  readonly initialState: Tensor2D;
  /** [features, units] */
  readonly kernel: Tensor2D;
  /** [units, units] */
  readonly recurrentKernel: Tensor2D;
  /** [units] */
  readonly bias: Tensor1D | null;
  /** [batch, steps], bool: false where a step is padding. */
  readonly mask: Tensor2D | null;
  /** What each input is multiplied with at every step, [batch, features]. */
  readonly dropoutMask: Tensor2D | null;
  /** What the state is multiplied with before the recurrent kernel, [batch, units]. */
  readonly recurrentDropoutMask: Tensor2D | null;
}

export interface SimpleRnnSettings {
  readonly activation: ActivationName;
  /** From the last step to the first; the outputs come in that order. */
  readonly goBackwards: boolean;
  /** The outputs of all steps instead of the last one. */
  readonly returnSequences: boolean;
  /** Zeros as the output of a padding step, instead of the output before it. */
  readonly zeroOutputForMask: boolean;
}

/**
 * Runs a simple recurrent layer over whole sequences:
 *
 *     h[t] = activation(x[t] kernel + bias + h[t - 1] recurrentKernel)
 *
 * A padding step keeps the state. Its output is the output before it (zeros before the first real step, even where an
 * initial state is given), which is how Keras has it: output and state differ there.
 *
 * This is the version in operations of tfjs, which knows their gradients. A fused kernel takes the place of this one
 * file: the same inputs, settings and results, with its own gradient.
 *
 * @returns output: [batch, steps, units] or, of the last step alone, [batch, units]; state: [batch, units]
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export function simpleRnnForward(
  { initialState, recurrentKernel, recurrentDropoutMask, ...inputs }: SimpleRnnInputs,
  { activation, goBackwards, returnSequences, zeroOutputForMask }: SimpleRnnSettings,
): { output: Tensor; state: Tensor2D } {
  const projected = projectSteps(inputs);
  const real = inputs.mask === null ? null : maskSteps(inputs.mask, initialState.shape[1]);
  const order = goBackwards ? [...projected.keys()].reverse() : projected.keys();
  const nothing = zerosLike(initialState);
  const outputs: Tensor[] = [];
  let output: Tensor = nothing;
  let state: Tensor = initialState;
  for (const step of order) {
    const recurrent = recurrentDropoutMask === null ? state : mul(state, recurrentDropoutMask);
    const next = activate(activation, add(projected[step]!, matMul(recurrent, recurrentKernel)));
    output = real === null ? next : where(real[step]!, next, zeroOutputForMask ? nothing : output);
    state = real === null ? next : where(real[step]!, next, state);
    if (returnSequences) outputs.push(output);
  }
  return { output: returnSequences ? stack(outputs, 1) : output, state: state as Tensor2D };
}

/** What the inputs bring to each step, [batch, units] for each: one product for all steps. */
function projectSteps({
  sequence,
  kernel,
  bias,
  dropoutMask,
}: Pick<SimpleRnnInputs, "sequence" | "kernel" | "bias" | "dropoutMask">): Tensor[] {
  const [batch, steps, features] = sequence.shape;
  const kept = dropoutMask === null ? sequence : mul(sequence, expandDims(dropoutMask, 1));
  const rows = reshape(transpose(kept, [1, 0, 2]), [steps * batch, features]);
  const products = matMul(rows, kernel);
  const sums = bias === null ? products : add(products, bias);
  return eachStep(reshape(sums, [steps, batch, kernel.shape[1]]));
}

/** The mask of each step, repeated for each unit: [batch, units]. */
function maskSteps(mask: Tensor2D, units: number): Tensor[] {
  return eachStep(tile(expandDims(transpose(mask), 2), [1, 1, units]));
}

/** The slices of the first axis. tfjs cannot take the gradient of `unstack` where there is only one. */
function eachStep(tensor: Tensor): Tensor[] {
  return tensor.shape[0] === 1 ? [reshape(tensor, tensor.shape.slice(1))] : unstack(tensor);
}
