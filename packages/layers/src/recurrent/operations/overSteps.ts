import {
  add,
  concat,
  expandDims,
  matMul,
  mul,
  reshape,
  split,
  stack,
  type Tensor,
  tile,
  transpose,
  unstack,
  where,
  zeros,
} from "@tensorflow/tfjs-core";
import type { TensorCall, TensorOutputs } from "./TensorCall.js";

/**
 * Goes over the steps of sequences with the operations of tfjs, which know their gradients.
 *
 * A padding step keeps the states. Its output is the output before it (zeros before the first real step, even where an
 * initial state is given), which is how Keras has it: output and state differ there.
 *
 * @param cell the bias of the product of the inputs and the kernel, [gates * units], and how many states the cell has
 * @param step the states after a step, of the product of its inputs, [batch, gates * units], and of the states before it;
 * the first one is the output
 */
export function overSteps(
  call: Omit<TensorCall, "recurrentKernel">,
  cell: { readonly bias: Tensor | undefined; readonly states: number },
  step: (projected: Tensor, states: readonly Tensor[]) => readonly Tensor[],
): TensorOutputs {
  const { batch, units, mask, goBackwards, returnSequences, zeroOutputForMask } = call;
  const projected = projectSteps(call, cell.bias);
  const real = mask === undefined ? null : maskSteps(mask, units);
  const order = goBackwards ? [...projected.keys()].reverse() : projected.keys();
  const nothing = zeros([batch, units]);
  const outputs: Tensor[] = [];
  let output: Tensor = nothing;
  let states: readonly Tensor[] = call.initialStates ?? Array<Tensor>(cell.states).fill(nothing);
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
 * @param dropout multipliers of the rows, [1 for all gates or gates, rows, size]; undefined where nothing is dropped
 * @returns function of rows, [rows, size], that gives [rows, gates * units]
 */
export function droppedProduct(kernel: Tensor, dropout: Tensor | undefined): (rows: Tensor) => Tensor {
  if (dropout === undefined) return (rows) => matMul(rows, kernel);
  const each = eachOf(dropout);
  if (each.length === 1) return (rows) => matMul(mul(rows, each[0]!), kernel);
  const kernels = split(kernel, each.length, 1);
  return (rows) =>
    concat(
      kernels.map((part, gate) => matMul(mul(rows, each[gate]!), part)),
      1,
    );
}

/** The products of the inputs of each step and the kernel, [batch, gates * units] for each: one product for all steps. */
function projectSteps(
  { batch, steps, features, input, kernel, inputDropout }: Omit<TensorCall, "recurrentKernel">,
  bias: Tensor | undefined,
): Tensor[] {
  const rows = reshape(transpose(input, [1, 0, 2]), [steps * batch, features]);
  const dropout = inputDropout && tile(inputDropout, [1, steps, 1]);
  const products = droppedProduct(kernel, dropout)(rows);
  const sums = bias === undefined ? products : add(products, bias);
  return eachOf(reshape(sums, [steps, batch, kernel.shape[1]!]));
}

/** The mask of each step, repeated for each unit: [batch, units]. */
function maskSteps(mask: Tensor, units: number): Tensor[] {
  return eachOf(tile(expandDims(transpose(mask), 2), [1, 1, units]));
}

/** The slices of the first axis. tfjs cannot take the gradient of `unstack` where there is only one. */
function eachOf(tensor: Tensor): Tensor[] {
  return tensor.shape[0] === 1 ? [reshape(tensor, tensor.shape.slice(1))] : unstack(tensor);
}
