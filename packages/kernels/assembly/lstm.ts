import { activate, activated, SIGMOID, slope, TANH } from "./activations";
import { addHiddenGradient, recurrentProduct } from "./hidden";
import { addBiasGradient, addKernelGradients, hiddenOf, inputsOf } from "./weightGradients";
import { gatesOfPiece } from "./pieces";
import { RecurrentSlice } from "./RecurrentSlice";
import { VECTOR, flush, multiplyAdd } from "./simd";

/**
 * LSTM, with the activation f and the recurrent activation σ:
 *
 *     i = σ(x W_i + h U_i + b_i)      input gate
 *     f = σ(x W_f + h U_f + b_f)      forget gate
 *     g = f(x W_c + h U_c + b_c)      candidate
 *     o = σ(x W_o + h U_o + b_o)      output gate
 *     c' = f ∘ c + i ∘ g
 *     h' = o ∘ f(c')
 *
 * The slots of a row are i f g o, and hold x W + b already (`projectInput`).
 */
export function lstmStep(slice: RecurrentSlice, place: usize): void {
  const values = slice.gatesAt(place);
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 4; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const target = values + gate * slice.gateBytes;
    recurrentProduct(slice, slice.hidden(place), gate, gates, target, slice.slotBytes, target, slice.slotBytes);
  }
  if (slice.activation == TANH && slice.recurrentActivation == SIGMOID) nextStates(slice, place, TANH, SIGMOID);
  else nextStates(slice, place, slice.activation, slice.recurrentActivation);
}

// @ts-ignore: decorator
@inline
function nextStates(slice: RecurrentSlice, place: usize, activation: usize, recurrentActivation: usize): void {
  const bytes = slice.gateBytes;
  let values = slice.gatesAt(place);
  let before = slice.carried(place);
  let after = slice.carried(place + 1);
  let hidden = slice.hidden(place + 1);
  for (let row: usize = 0; row < slice.rows; row++) {
    activate(recurrentActivation, values, 2 * bytes);
    activate(activation, values + 2 * bytes, bytes);
    activate(recurrentActivation, values + 3 * bytes, bytes);
    for (let at = values; at < values + bytes; at += VECTOR) {
      const i = v128.load(at);
      const f = v128.load(at + bytes);
      const g = v128.load(at + 2 * bytes);
      const o = v128.load(at + 3 * bytes);
      const c = flush(multiplyAdd(f, v128.load(before), f32x4.mul(i, g)));
      v128.store(after, c);
      v128.store(hidden, flush(f32x4.mul(o, activated(activation, c))));
      before += VECTOR;
      after += VECTOR;
      hidden += VECTOR;
    }
    values += slice.slotBytes;
  }
}

/**
 * Backward. x̄ is the pre-activation of x, and dx̄ its gradient:
 *
 *     dō = dh' ∘ f(c') ∘ σ'           dc' += dh' ∘ o ∘ f'(c')
 *     dī = dc' ∘ g ∘ σ'               df̄ = dc' ∘ c ∘ σ'           dḡ = dc' ∘ i ∘ f'
 *     dc = dc' ∘ f                    dh = [dī df̄ dḡ dō] Uᵀ
 */
export function lstmBackward(slice: RecurrentSlice, place: usize, gradients: usize): void {
  if (slice.activation == TANH && slice.recurrentActivation == SIGMOID) {
    gradientsOf(slice, place, gradients, TANH, SIGMOID);
  } else {
    gradientsOf(slice, place, gradients, slice.activation, slice.recurrentActivation);
  }
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 4; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    addHiddenGradient(slice, gradients + gate * slice.gateBytes, gate, gates);
  }
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
  const bytes = slice.gateBytes;
  let values = slice.gatesAt(place);
  let before = slice.carried(place);
  let after = slice.carried(place + 1);
  let dHidden = slice.hiddenGradient;
  let dCell = slice.cellGradient;
  for (let row: usize = 0; row < slice.rows; row++) {
    for (let at: usize = 0; at < bytes; at += VECTOR) {
      const i = v128.load(values + at);
      const f = v128.load(values + at + bytes);
      const g = v128.load(values + at + 2 * bytes);
      const o = v128.load(values + at + 3 * bytes);
      const out = activated(activation, v128.load(after));
      const dh = v128.load(dHidden);
      const dc = multiplyAdd(f32x4.mul(dh, o), slope(activation, out), v128.load(dCell));
      const to = target + at;
      v128.store(to, f32x4.mul(f32x4.mul(dc, g), slope(recurrentActivation, i)));
      v128.store(to + bytes, f32x4.mul(f32x4.mul(dc, v128.load(before)), slope(recurrentActivation, f)));
      v128.store(to + 2 * bytes, f32x4.mul(f32x4.mul(dc, i), slope(activation, g)));
      v128.store(to + 3 * bytes, f32x4.mul(f32x4.mul(dh, out), slope(recurrentActivation, o)));
      v128.store(dCell, f32x4.mul(dc, f));
      v128.store(dHidden, f32x4.splat(0)); // used up: addHiddenGradient adds dg Uᵀ
      before += VECTOR;
      after += VECTOR;
      dHidden += VECTOR;
      dCell += VECTOR;
    }
    values += slice.slotBytes;
    target += slice.gradientBytes;
  }
}

/** dW += xᵀ dg, dU += hᵀ dg, db += Σ dg */
export function lstmWeightGradients(slice: RecurrentSlice, first: usize, count: usize, gradients: usize): void {
  const rows = count * slice.rows;
  let gates: usize = 0;
  for (let gate: usize = 0; gate < 4; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const inputs = inputsOf(slice, first, count, gate);
    const hidden = hiddenOf(slice, first, count, gate);
    addKernelGradients(slice, rows, gradients + gate * slice.gateBytes, gate, gates, inputs, hidden, slice.gateBytes);
  }
  addBiasGradient(slice, rows, gradients);
}
