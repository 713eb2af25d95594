import { activate, activated, SIGMOID, slope, TANH } from "./activations";
import { addDropped, addHiddenGradient, droppedHidden, recurrentProduct } from "./hidden";
import { addBiasGradient, addKernelGradients, hiddenOf, inputsOf } from "./weightGradients";
import { product } from "./matmul";
import { gatesOfPiece } from "./pieces";
import { RecurrentSlice } from "./RecurrentSlice";
import { VECTOR, flush, multiplyAdd } from "./simd";

/**
 * GRU without resetAfter, with the activation f and the recurrent activation σ:
 *
 *     z = σ(x W_z + b_z + h U_z)      update gate
 *     r = σ(x W_r + b_r + h U_r)      reset gate
 *     s = r ∘ h                       (h with its dropout for the candidate)
 *     g = f(x W_h + b_h + s U_h)      candidate
 *     h' = z ∘ h + (1 - z) ∘ g
 *
 * The slots of a row are z r g s; z r g hold x W + b already (`projectInput`).
 */
export function gruResetBeforeStep(slice: RecurrentSlice, place: usize): void {
  const values = slice.gatesAt(place);
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 2; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const target = values + gate * slice.gateBytes;
    recurrentProduct(slice, slice.hidden(place), gate, gates, target, slice.slotBytes, target, slice.slotBytes);
  }
  const fast = slice.activation == TANH && slice.recurrentActivation == SIGMOID;
  const dropped = droppedHidden(slice, slice.hidden(place), 2, slice.hiddenChunk);
  if (fast) resetStates(slice, values, dropped, SIGMOID);
  else resetStates(slice, values, dropped, slice.recurrentActivation);
  const candidate = values + 2 * slice.gateBytes;
  product(
    slice.rows,
    slice.width,
    slice.units,
    values + 3 * slice.gateBytes,
    slice.slotBytes,
    slice.packedRecurrentKernel + 2 * slice.gateBytes * slice.units,
    candidate,
    slice.slotBytes,
    candidate,
    slice.slotBytes,
  );
  if (fast) nextState(slice, place, TANH);
  else nextState(slice, place, slice.activation);
}

/** z = σ(z̄), r = σ(r̄), s = r ∘ h */
// @ts-ignore: decorator
@inline
function resetStates(slice: RecurrentSlice, values: usize, hidden: usize, recurrentActivation: usize): void {
  const bytes = slice.gateBytes;
  for (let row: usize = 0; row < slice.rows; row++) {
    activate(recurrentActivation, values, 2 * bytes);
    for (let at = values; at < values + bytes; at += VECTOR) {
      v128.store(at + 3 * bytes, f32x4.mul(v128.load(at + bytes), v128.load(hidden)));
      hidden += VECTOR;
    }
    values += slice.slotBytes;
  }
}

/** g = f(ḡ), h' = g + z ∘ (h - g) */
// @ts-ignore: decorator
@inline
function nextState(slice: RecurrentSlice, place: usize, activation: usize): void {
  const bytes = slice.gateBytes;
  let values = slice.gatesAt(place);
  let before = slice.hidden(place);
  let after = slice.hidden(place + 1);
  for (let row: usize = 0; row < slice.rows; row++) {
    for (let at = values; at < values + bytes; at += VECTOR) {
      const g = activated(activation, v128.load(at + 2 * bytes));
      v128.store(at + 2 * bytes, g);
      v128.store(after, flush(multiplyAdd(v128.load(at), f32x4.sub(v128.load(before), g), g)));
      before += VECTOR;
      after += VECTOR;
    }
    values += slice.slotBytes;
  }
}

/**
 * Backward. x̄ is the pre-activation of x, and dx̄ its gradient:
 *
 *     dz̄ = dh' ∘ (h - g) ∘ σ'         dḡ = dh' ∘ (1 - z) ∘ f'
 *     ds = dḡ U_hᵀ                    dr̄ = ds ∘ h ∘ σ'
 *     dh = dh' ∘ z + ds ∘ r + [dz̄ dr̄] U_zrᵀ
 */
export function gruResetBeforeBackward(slice: RecurrentSlice, place: usize, gradients: usize): void {
  const fast = slice.activation == TANH && slice.recurrentActivation == SIGMOID;
  if (fast) candidateGradients(slice, place, gradients, TANH, SIGMOID);
  else candidateGradients(slice, place, gradients, slice.activation, slice.recurrentActivation);
  product(
    slice.rows,
    slice.width,
    slice.width,
    gradients + 2 * slice.gateBytes,
    slice.gradientBytes,
    slice.packedRecurrentKernel + 2 * slice.gateBytes * slice.width,
    slice.zeros,
    0,
    slice.product,
    slice.gateBytes,
  );
  const hidden = droppedHidden(slice, slice.hidden(place), 2, slice.hiddenChunk);
  if (fast) resetGradients(slice, place, gradients, hidden, SIGMOID);
  else resetGradients(slice, place, gradients, hidden, slice.recurrentActivation);
  addDropped(slice, slice.hiddenGradient, slice.product, 2);
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 2; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    addHiddenGradient(slice, gradients + gate * slice.gateBytes, gate, gates);
  }
}

/** dz̄, dḡ, and dh = dh' ∘ z */
// @ts-ignore: decorator
@inline
function candidateGradients(
  slice: RecurrentSlice,
  place: usize,
  target: usize,
  activation: usize,
  recurrentActivation: usize,
): void {
  const one = f32x4.splat(1);
  const bytes = slice.gateBytes;
  let values = slice.gatesAt(place);
  let before = slice.hidden(place);
  let dHidden = slice.hiddenGradient;
  for (let row: usize = 0; row < slice.rows; row++) {
    for (let at: usize = 0; at < bytes; at += VECTOR) {
      const z = v128.load(values + at);
      const g = v128.load(values + at + 2 * bytes);
      const dh = v128.load(dHidden);
      const dz = f32x4.mul(f32x4.mul(dh, f32x4.sub(v128.load(before), g)), slope(recurrentActivation, z));
      const dg = f32x4.mul(f32x4.mul(dh, f32x4.sub(one, z)), slope(activation, g));
      v128.store(target + at, dz);
      v128.store(target + at + 2 * bytes, dg);
      v128.store(dHidden, f32x4.mul(dh, z));
      before += VECTOR;
      dHidden += VECTOR;
    }
    values += slice.slotBytes;
    target += slice.gradientBytes;
  }
}

/** dr̄ = ds ∘ h ∘ σ', and ds ∘ r in place of ds */
// @ts-ignore: decorator
@inline
function resetGradients(
  slice: RecurrentSlice,
  place: usize,
  target: usize,
  hidden: usize,
  recurrentActivation: usize,
): void {
  const bytes = slice.gateBytes;
  let values = slice.gatesAt(place) + bytes;
  let product = slice.product;
  for (let row: usize = 0; row < slice.rows; row++) {
    for (let at: usize = 0; at < bytes; at += VECTOR) {
      const r = v128.load(values + at);
      const ds = v128.load(product);
      const dr = f32x4.mul(f32x4.mul(ds, v128.load(hidden)), slope(recurrentActivation, r));
      v128.store(target + bytes + at, dr);
      v128.store(product, f32x4.mul(ds, r));
      hidden += VECTOR;
      product += VECTOR;
    }
    values += slice.slotBytes;
    target += slice.gradientBytes;
  }
}

/** dW += xᵀ [dz̄ dr̄ dḡ], dU_zr += hᵀ [dz̄ dr̄], dU_h += sᵀ dḡ, db += Σ [dz̄ dr̄ dḡ] */
export function gruResetBeforeWeightGradients(
  slice: RecurrentSlice,
  first: usize,
  count: usize,
  gradients: usize,
): void {
  const rows = count * slice.rows;
  const bytes = slice.gateBytes;
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 2; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const inputs = inputsOf(slice, first, count, gate);
    const hidden = hiddenOf(slice, first, count, gate);
    addKernelGradients(slice, rows, gradients + gate * bytes, gate, gates, inputs, hidden, bytes);
  }
  const inputs = inputsOf(slice, first, count, 2);
  const resets = slice.gatesAt(first) + 3 * bytes;
  addKernelGradients(slice, rows, gradients + 2 * bytes, 2, 1, inputs, resets, slice.slotBytes);
  addBiasGradient(slice, rows, gradients);
}
