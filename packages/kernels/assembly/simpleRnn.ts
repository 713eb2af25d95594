import { activated, slope, TANH } from "./activations";
import { addHiddenGradient, recurrentProduct } from "./hidden";
import { addBiasGradient, addKernelGradients, hiddenOf, inputsOf } from "./weightGradients";
import { RecurrentSlice } from "./RecurrentSlice";
import { FLOAT, VECTOR, flush } from "./simd";

/**
 * SimpleRNN, with the activation f:
 *
 *     h' = f(x W + b + h U)
 *
 * x W + b of the step lies in place of h' already (`projectInput`).
 */
export function simpleRnnStep(slice: RecurrentSlice, place: usize): void {
  const after = slice.hidden(place + 1);
  recurrentProduct(slice, slice.hidden(place), 0, 1, after, slice.gateBytes, after, slice.gateBytes);
  if (slice.activation == TANH) activateStates(slice, after, TANH);
  else activateStates(slice, after, slice.activation);
}

// @ts-ignore: decorator
@inline
function activateStates(slice: RecurrentSlice, states: usize, f: usize): void {
  const end = states + slice.stateSize * FLOAT;
  for (; states < end; states += VECTOR) v128.store(states, flush(activated(f, v128.load(states))));
}

/**
 * Backward, with da the gradient of the pre-activation:
 *
 *     da = dh' ∘ f'
 *     dh = da Uᵀ
 */
export function simpleRnnBackward(slice: RecurrentSlice, place: usize, gradients: usize): void {
  const after = slice.hidden(place + 1);
  if (slice.activation == TANH) gradientsOf(slice, after, gradients, TANH);
  else gradientsOf(slice, after, gradients, slice.activation);
  addHiddenGradient(slice, gradients, 0, 1);
}

// @ts-ignore: decorator
@inline
function gradientsOf(slice: RecurrentSlice, after: usize, da: usize, f: usize): void {
  const dh = slice.hiddenGradient;
  const bytes = slice.stateSize * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    v128.store(da + at, f32x4.mul(v128.load(dh + at), slope(f, v128.load(after + at))));
    v128.store(dh + at, f32x4.splat(0)); // used up: addHiddenGradient adds da Uᵀ
  }
}

/** dW += xᵀ da, dU += hᵀ da, db += Σ da */
export function simpleRnnWeightGradients(slice: RecurrentSlice, first: usize, count: usize, gradients: usize): void {
  const rows = count * slice.rows;
  const inputs = inputsOf(slice, first, count, 0);
  const hidden = hiddenOf(slice, first, count, 0);
  addKernelGradients(slice, rows, gradients, 0, 1, inputs, hidden, slice.gateBytes);
  addBiasGradient(slice, rows, gradients);
}
