import {
  add,
  concat,
  expandDims,
  matMul,
  mul,
  reshape,
  split,
  stack,
  tile,
  transpose,
  unstack,
  where,
  zerosLike,
} from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import type { RecurrentInputs, RecurrentResult, RecurrentSettings } from "./recurrentTypes.js";

/**
 * Goes over the steps of sequences with the operations of tfjs, which know their gradients.
 *
 * A padding step keeps the states. Its output is the output before it (zeros before the first real step, even where an
 * initial state is given), which is how Keras has it: output and state differ there.
 *
 * @param bias what is added to the product of the inputs and the kernel, [gates * units]
 * @param step the states after a step, of what the inputs bring to it, [batch, gates * units], and of the states before
 * it; the first one is the output
 */
export function overSteps(
  { mask, initialStates, ...inputs }: Omit<RecurrentInputs, "bias" | "recurrentKernel" | "recurrentDropout">,
  bias: Tensor | null,
  { goBackwards, returnSequences, zeroOutputForMask }: Omit<RecurrentSettings, "activation">,
  step: (projected: Tensor, states: readonly Tensor[]) => readonly Tensor[],
): RecurrentResult {
  const projected = projectSteps(inputs, bias);
  const real = mask === null ? null : maskSteps(mask, initialStates[0]!.shape[1]);
  const order = goBackwards ? [...projected.keys()].reverse() : projected.keys();
  const nothing = zerosLike(initialStates[0]!);
  const outputs: Tensor[] = [];
  let output: Tensor = nothing;
  let states: readonly Tensor[] = initialStates;
  for (const index of order) {
    const next = step(projected[index]!, states);
    if (real === null) {
      output = next[0]!;
      states = next;
    } else {
      output = where(real[index]!, next[0]!, zeroOutputForMask ? nothing : output);
      states = states.map((before, which) => where(real[index]!, next[which]!, before));
    }
    if (returnSequences) outputs.push(output);
  }
  return { output: returnSequences ? stack(outputs, 1) : output, states };
}

/**
 * The product with a kernel, of rows from which some numbers are dropped first.
 *
 * @param kernel [size, gates * units]
 * @param masks what the rows are multiplied with, [1 for all gates or gates, rows, size]; null where nothing is dropped
 * @returns function of rows, [rows, size], that gives [rows, gates * units]
 */
export function droppedProduct(kernel: Tensor2D, masks: Tensor3D | null): (rows: Tensor) => Tensor {
  if (masks === null) return (rows) => matMul(rows, kernel);
  const each = eachOf(masks);
  if (each.length === 1) return (rows) => matMul(mul(rows, each[0]!), kernel);
  const kernels = split(kernel, each.length, 1);
  return (rows) =>
    concat(
      kernels.map((part, gate) => matMul(mul(rows, each[gate]!), part)),
      1,
    );
}

/** What the inputs bring to each step, [batch, gates * units] for each: one product for all steps. */
function projectSteps(
  { sequence, kernel, inputDropout }: Pick<RecurrentInputs, "sequence" | "kernel" | "inputDropout">,
  bias: Tensor | null,
): Tensor[] {
  const [batch, steps, features] = sequence.shape;
  const rows = reshape(transpose(sequence, [1, 0, 2]), [steps * batch, features]);
  const masks = inputDropout === null ? null : tile(inputDropout, [1, steps, 1]);
  const products = droppedProduct(kernel, masks)(rows);
  const sums = bias === null ? products : add(products, bias);
  return eachOf(reshape(sums, [steps, batch, kernel.shape[1]]));
}

/** The mask of each step, repeated for each unit: [batch, units]. */
function maskSteps(mask: Tensor2D, units: number): Tensor[] {
  return eachOf(tile(expandDims(transpose(mask), 2), [1, 1, units]));
}

/** The slices of the first axis. tfjs cannot take the gradient of `unstack` where there is only one. */
function eachOf(tensor: Tensor): Tensor[] {
  return tensor.shape[0] === 1 ? [reshape(tensor, tensor.shape.slice(1))] : unstack(tensor);
}
