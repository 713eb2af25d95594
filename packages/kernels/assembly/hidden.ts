import { product } from "./matmul";
import { RecurrentSlice } from "./RecurrentSlice";
import { FLOAT, VECTOR, multiplyAdd } from "./simd";

/** target = initial + (h ∘ dropout) U for the gates of one piece; h[rows, width]. */
export function recurrentProduct(
  slice: RecurrentSlice,
  hidden: usize,
  gate: usize,
  gates: usize,
  initial: usize,
  initialStride: usize,
  target: usize,
  targetStride: usize,
): void {
  product(
    slice.rows,
    gates * slice.width,
    slice.units,
    droppedHidden(slice, hidden, gate, slice.hiddenChunk),
    slice.gateBytes,
    slice.packedRecurrentKernel + gate * slice.gateBytes * slice.units,
    initial,
    initialStride,
    target,
    targetStride,
  );
}

/** dh += (dg Uᵀ) ∘ dropout for the gates of one piece, whose gradients begin at `gradients`. */
export function addHiddenGradient(slice: RecurrentSlice, gradients: usize, gate: usize, gates: usize): void {
  const kernel = slice.packedRecurrentKernel + gate * slice.gateBytes * slice.width;
  const target = slice.hiddenGradient;
  const rows = slice.rows;
  const width = slice.width;
  const gateBytes = slice.gateBytes;
  const depth = gates * width;
  if (!slice.recurrentDropout) {
    product(rows, width, depth, gradients, slice.gradientBytes, kernel, target, gateBytes, target, gateBytes);
    return;
  }
  product(rows, width, depth, gradients, slice.gradientBytes, kernel, slice.zeros, 0, slice.product, gateBytes);
  addDropped(slice, target, slice.product, gate);
}

/** target += values ∘ dropout; without dropout target += values. */
export function addDropped(slice: RecurrentSlice, target: usize, values: usize, gate: usize): void {
  const factors = hiddenDropoutOf(slice, gate);
  const bytes = slice.stateSize * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const factor = factors ? v128.load(factors + at) : f32x4.splat(1);
    v128.store(target + at, multiplyAdd(v128.load(values + at), factor, v128.load(target + at)));
  }
}

/** h ∘ dropout of the gate, written to `target`; h itself where there is no dropout. */
export function droppedHidden(slice: RecurrentSlice, hidden: usize, gate: usize, target: usize): usize {
  if (!slice.recurrentDropout) return hidden;
  const factors = hiddenDropoutOf(slice, gate);
  const bytes = slice.stateSize * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    v128.store(target + at, f32x4.mul(v128.load(hidden + at), v128.load(factors + at)));
  }
  return target;
}

/** The multipliers of a gate: one set for all gates, or one for each; 0 without dropout. */
// @ts-ignore: decorator
@inline
function hiddenDropoutOf(slice: RecurrentSlice, gate: usize): usize {
  if (!slice.recurrentDropout) return 0;
  return slice.recurrentDropout + (slice.recurrentDropoutCount > 1 ? gate * slice.recurrentDropoutStride : 0);
}
