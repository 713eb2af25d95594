import { activate, activated, SIGMOID, slope, TANH } from "./activations";
import { addHiddenGradient, recurrentProduct } from "./hidden";
import { addBiasGradient, addKernelGradients, hiddenOf, inputsOf } from "./weightGradients";
import { gatesOfPiece } from "./pieces";
import { RecurrentSlice } from "./RecurrentSlice";
import { VECTOR, flush, multiplyAdd } from "./simd";
import { addColumnSums } from "./vectors";

/**
 * GRU with resetAfter, with the activation f and the recurrent activation σ:
 *
 *     z = σ(x W_z + b_z + h U_z + b'_z)      update gate
 *     r = σ(x W_r + b_r + h U_r + b'_r)      reset gate
 *     q = h U_h + b'_h
 *     g = f(x W_h + b_h + r ∘ q)             candidate
 *     h' = z ∘ h + (1 - z) ∘ g
 *
 * The slots of a row are z r g q; z r g hold x W + b (and b' of z and r) already (`projectInput`).
 */
export function gruStep(slice: RecurrentSlice, place: usize): void {
  const values = slice.gatesAt(place);
  const hidden = slice.hidden(place);
  const candidate = values + 3 * slice.gateBytes;
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 2; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const target = values + gate * slice.gateBytes;
    recurrentProduct(slice, hidden, gate, gates, target, slice.slotBytes, target, slice.slotBytes);
  }
  recurrentProduct(slice, hidden, 2, 1, slice.candidateBias, 0, candidate, slice.slotBytes);
  if (slice.activation == TANH && slice.recurrentActivation == SIGMOID) nextState(slice, place, TANH, SIGMOID);
  else nextState(slice, place, slice.activation, slice.recurrentActivation);
}

// @ts-ignore: decorator
@inline
function nextState(slice: RecurrentSlice, place: usize, activation: usize, recurrentActivation: usize): void {
  const bytes = slice.gateBytes;
  let values = slice.gatesAt(place);
  let before = slice.hidden(place);
  let after = slice.hidden(place + 1);
  for (let row: usize = 0; row < slice.rows; row++) {
    activate(recurrentActivation, values, 2 * bytes);
    for (let at = values; at < values + bytes; at += VECTOR) {
      const z = v128.load(at);
      const r = v128.load(at + bytes);
      const q = v128.load(at + 3 * bytes);
      const g = activated(activation, multiplyAdd(r, q, v128.load(at + 2 * bytes)));
      v128.store(at + 2 * bytes, g);
      v128.store(after, flush(multiplyAdd(z, f32x4.sub(v128.load(before), g), g)));
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
 *     dr̄ = dḡ ∘ q ∘ σ'                dq = dḡ ∘ r
 *     dh = dh' ∘ z + [dz̄ dr̄ dq] Uᵀ
 *
 * The slots of the gradients are z r g q as well.
 */
export function gruBackward(slice: RecurrentSlice, place: usize, gradients: usize): void {
  if (slice.activation == TANH && slice.recurrentActivation == SIGMOID) {
    gradientsOf(slice, place, gradients, TANH, SIGMOID);
  } else {
    gradientsOf(slice, place, gradients, slice.activation, slice.recurrentActivation);
  }
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 2; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    addHiddenGradient(slice, gradients + gate * slice.gateBytes, gate, gates);
  }
  addHiddenGradient(slice, gradients + 3 * slice.gateBytes, 2, 1);
}

// @ts-ignore: decorator
@inline
function gradientsOf(
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
      const r = v128.load(values + at + bytes);
      const g = v128.load(values + at + 2 * bytes);
      const q = v128.load(values + at + 3 * bytes);
      const dh = v128.load(dHidden);
      const dz = f32x4.mul(f32x4.mul(dh, f32x4.sub(v128.load(before), g)), slope(recurrentActivation, z));
      const dg = f32x4.mul(f32x4.mul(dh, f32x4.sub(one, z)), slope(activation, g));
      const to = target + at;
      v128.store(to, dz);
      v128.store(to + bytes, f32x4.mul(f32x4.mul(dg, q), slope(recurrentActivation, r)));
      v128.store(to + 2 * bytes, dg);
      v128.store(to + 3 * bytes, f32x4.mul(dg, r));
      v128.store(dHidden, f32x4.mul(dh, z)); // addHiddenGradient adds the rest
      before += VECTOR;
      dHidden += VECTOR;
    }
    values += slice.slotBytes;
    target += slice.gradientBytes;
  }
}

/** dW += xᵀ [dz̄ dr̄ dḡ], dU += hᵀ [dz̄ dr̄ dq], db += Σ [dz̄ dr̄ dḡ], db'_h += Σ dq (b' of z and r has the gradient of b) */
export function gruWeightGradients(slice: RecurrentSlice, first: usize, count: usize, gradients: usize): void {
  const rows = count * slice.rows;
  const bytes = slice.gateBytes;
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 2; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const inputs = inputsOf(slice, first, count, gate);
    const hidden = hiddenOf(slice, first, count, gate);
    addKernelGradients(slice, rows, gradients + gate * bytes, gate, gates, inputs, hidden, bytes);
  }
  addKernelGradients(slice, rows, gradients + 2 * bytes, 2, 1, inputsOf(slice, first, count, 2), 0, 0);
  addKernelGradients(slice, rows, gradients + 3 * bytes, 2, 1, 0, hiddenOf(slice, first, count, 2), bytes);
  addBiasGradient(slice, rows, gradients);
  addColumnSums(slice.candidateBiasGradient, gradients + 3 * bytes, rows, slice.width, slice.gradientBytes);
}
