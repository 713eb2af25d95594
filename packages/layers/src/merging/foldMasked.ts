import { add, logicalOr, type Tensor, where, zeros } from "@tensorflow/tfjs-core";
import type { MergeInput } from "./MergeLayer.js";

/**
 * Merges inputs two by two by an operation without a neutral number, the largest or the smallest of two. A masked number
 * gives way to the one that it meets.
 *
 * @param operation takes two tensors of one shape
 * @see `_apply_merge_op_and_or_mask` of keras/src/layers/merging/base_merge.py
 */
export function foldMasked(inputs: readonly MergeInput[], operation: (a: Tensor, b: Tensor) => Tensor): Tensor {
  const [first, ...more] = inputs as [MergeInput, ...MergeInput[]];
  let { input: output, mask: outputMask } = first;
  for (const { input, mask } of more) {
    // tfjs's gradient of a maximum does not know of broadcasting; that of a sum does.
    const shape = add(zeros(output.shape), zeros(input.shape)).shape;
    const [before, next] = [output, input].map((tensor) => spread(tensor, shape)) as [Tensor, Tensor];
    const given = mask === null ? next : where(mask, next, before);
    const kept = outputMask === null ? before : where(outputMask, before, given);
    outputMask = mask !== null && outputMask !== null ? logicalOr(outputMask, mask) : null;
    output = operation(kept, given);
  }
  return output;
}

function spread(tensor: Tensor, shape: number[]): Tensor {
  return tensor.shape.join() === shape.join() ? tensor : add(tensor, zeros(shape));
}
