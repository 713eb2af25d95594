import { droppedHidden } from "./hidden";
import { gatherInput } from "./inputs";
import { BLOCK_ROWS, pack, transposedProduct } from "./matmul";
import { RecurrentSlice } from "./RecurrentSlice";
import { FLOAT } from "./simd";
import { addColumnSums } from "./vectors";

/**
 * dW += (x ∘ dropout)ᵀ dg for `gates` gates from `gate` on, whose gradients begin at `gradients`, and
 * dU += hᵀ dg with the rows at `hidden` (already with their dropout). 0 for `inputs` or `hidden`: not this one.
 */
export function addKernelGradients(
  slice: RecurrentSlice,
  rows: usize,
  gradients: usize,
  gate: usize,
  gates: usize,
  inputs: usize,
  hidden: usize,
  hiddenStride: usize,
): void {
  const columns = gates * slice.width;
  const stride = slice.gradientBytes;
  const target = gate * slice.gateBytes;
  const targetStride = slice.gates * slice.gateBytes;
  const inputStride = slice.features * FLOAT;
  for (let row: usize = 0; row < rows; row += BLOCK_ROWS) {
    const depth = min(BLOCK_ROWS, rows - row);
    pack(slice.packedBlock, gradients + row * stride, stride, depth, columns);
    if (inputs) {
      transposedProduct(
        slice.features,
        columns,
        depth,
        inputs + row * inputStride,
        inputStride,
        slice.packedBlock,
        slice.kernelGradient + target,
        targetStride,
      );
    }
    if (hidden) {
      transposedProduct(
        slice.units,
        columns,
        depth,
        hidden + row * hiddenStride,
        hiddenStride,
        slice.packedBlock,
        slice.recurrentKernelGradient + target,
        targetStride,
      );
    }
  }
}

/** The inputs of a chunk for a gate; gathered anew only where each gate has its own dropout. */
export function inputsOf(slice: RecurrentSlice, first: usize, count: usize, gate: usize): usize {
  if (gate == 0 || slice.inputDropoutCount > 1) gatherInput(slice, first, count, gate);
  return slice.inputChunk;
}

/** The states before each step of a chunk, times their dropout for a gate. */
export function hiddenOf(slice: RecurrentSlice, first: usize, count: usize, gate: usize): usize {
  if (!slice.recurrentDropout) return slice.hidden(first);
  if (gate > 0 && slice.recurrentDropoutCount == 1) return slice.hiddenChunk;
  const bytes = slice.rows * slice.gateBytes;
  for (let i: usize = 0; i < count; i++) {
    droppedHidden(slice, slice.hidden(first + i), gate, slice.hiddenChunk + i * bytes);
  }
  return slice.hiddenChunk;
}

/** db += the sums of the gradients of all gates. */
export function addBiasGradient(slice: RecurrentSlice, rows: usize, gradients: usize): void {
  addColumnSums(slice.biasGradient, gradients, rows, slice.gates * slice.width, slice.gradientBytes);
}
