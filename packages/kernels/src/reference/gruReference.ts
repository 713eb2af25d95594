import type { ReferenceProjection } from "./ReferenceProjection.js";
import { recurrentReference, type ReferenceCell, type ReferenceHandle } from "./recurrentReference.js";
import { referenceActivations } from "./referenceActivations.js";
import type { RecurrentCall, RecurrentOperation } from "../calls/recurrentTypes.js";

/**
 * GRU in plain loops and float64, to compare the operations in WebAssembly and other implementations with. With W the kernel,
 * U the recurrent kernel, b the bias (a column block for each gate, in the order z r h), x' and h' the input and the
 * previous output times the dropout multipliers of the gate, ∘ unit by unit:
 *
 *     z = recurrentActivation(x' Wz + h' Uz + bz)        how much of h stays
 *     r = recurrentActivation(x' Wr + h' Ur + br)        how much of h the candidate sees
 *     g = activation(x' Wh + bh + (r ∘ h') Uh)           with resetAfter: false
 *     g = activation(x' Wh + bh + r ∘ (h' Uh + dh))      with resetAfter: true
 *     h = z ∘ h + (1 - z) ∘ g                            this h without dropout
 *
 * With `resetAfter` the bias has a second row d, which z and r add as well.
 *
 * @example
 * const zeros = new Float64Array(3);
 * const { output } = gruReference.forward({
 *   ...{ batch: 1, steps: 2, features: 1, units: 1, input: Float64Array.of(1, 1) },
 *   ...{ kernel: zeros, recurrentKernel: zeros, initialStates: [Float64Array.of(8)] },
 * });
 * output; // → Float64Array(1) [ 2 ]
 * @see Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder for Statistical Machine Translation"
 *   (2014): https://arxiv.org/abs/1406.1078, version 3 for the reset before the product, version 1 for the reset after it
 * @see https://keras.io/api/layers/recurrent_layers/gru/
 */
export const gruReference: RecurrentOperation<ReferenceHandle<GruStep>, Float64Array> = recurrentReference({
  gates: 3,
  states: 1,
  cell: (call, input, recurrent) =>
    (call.resetAfter ?? true) ? resetAfterCell(call, input, recurrent) : resetBeforeCell(call, input, recurrent),
});

interface GruStep {
  readonly x: Float64Array;
  readonly h: Float64Array;
  /** Pre-activations. */
  readonly z: Float64Array;
  readonly r: Float64Array;
  readonly g: Float64Array;
  /** Input of the product with Uh (reset before), or its result (reset after). */
  readonly inner: Float64Array;
}

/** g = activation(x' Wh + bh + r ∘ (h' Uh + dh)) */
function resetAfterCell(
  call: RecurrentCall<Float64Array>,
  input: ReferenceProjection,
  recurrent: ReferenceProjection,
): ReferenceCell<GruStep> {
  const { units } = call;
  const { act, gate } = activationsOf(call);
  return {
    forward(row, x, { h, c }) {
      const z = recurrent.forward(row, 0, h, input.forward(row, 0, x));
      const r = recurrent.forward(row, 1, h, input.forward(row, 1, x));
      const g = input.forward(row, 2, x);
      const inner = recurrent.forward(row, 2, h);
      for (let u = 0; u < units; u++) g[u]! += gate.value(r[u]!) * inner[u]!;
      return { state: { h: mixed(call, z, h, g), c }, step: { x, h, z, r, g, inner } };
    },
    backward(row, { x, h, z, r, g, inner }, { h: dNewH, c }, dx) {
      const [dz, dr, dg, dInner, dh] = zeros5(units);
      for (let u = 0; u < units; u++) {
        dz[u] = dNewH[u]! * (h[u]! - act.value(g[u]!)) * gate.slope(z[u]!);
        dg[u] = dNewH[u]! * (1 - gate.value(z[u]!)) * act.slope(g[u]!);
        dr[u] = dg[u]! * inner[u]! * gate.slope(r[u]!);
        dInner[u] = dg[u]! * gate.value(r[u]!);
        dh[u] = dNewH[u]! * gate.value(z[u]!);
      }
      for (const [place, dSum] of [dz, dr, dInner].entries()) recurrent.backward(row, place, h, dSum, dh);
      for (const [place, dSum] of [dz, dr, dg].entries()) input.backward(row, place, x, dSum, dx);
      return { h: dh, c };
    },
  };
}

/** g = activation(x' Wh + bh + (r ∘ h') Uh) */
function resetBeforeCell(
  call: RecurrentCall<Float64Array>,
  input: ReferenceProjection,
  recurrent: ReferenceProjection,
): ReferenceCell<GruStep> {
  const { units } = call;
  const { act, gate } = activationsOf(call);
  return {
    forward(row, x, { h, c }) {
      const z = recurrent.forward(row, 0, h, input.forward(row, 0, x));
      const r = recurrent.forward(row, 1, h, input.forward(row, 1, x));
      const inner = new Float64Array(units);
      for (let u = 0; u < units; u++) inner[u] = gate.value(r[u]!) * h[u]!;
      const g = recurrent.forward(row, 2, inner, input.forward(row, 2, x));
      return { state: { h: mixed(call, z, h, g), c }, step: { x, h, z, r, g, inner } };
    },
    backward(row, { x, h, z, r, g, inner }, { h: dNewH, c }, dx) {
      const [dz, dr, dg, dInner, dh] = zeros5(units);
      for (let u = 0; u < units; u++) {
        dz[u] = dNewH[u]! * (h[u]! - act.value(g[u]!)) * gate.slope(z[u]!);
        dg[u] = dNewH[u]! * (1 - gate.value(z[u]!)) * act.slope(g[u]!);
      }
      recurrent.backward(row, 2, inner, dg, dInner);
      for (let u = 0; u < units; u++) {
        dr[u] = dInner[u]! * h[u]! * gate.slope(r[u]!);
        dh[u] = dNewH[u]! * gate.value(z[u]!) + dInner[u]! * gate.value(r[u]!);
      }
      for (const [place, dSum] of [dz, dr].entries()) recurrent.backward(row, place, h, dSum, dh);
      for (const [place, dSum] of [dz, dr, dg].entries()) input.backward(row, place, x, dSum, dx);
      return { h: dh, c };
    },
  };
}

/** h = z ∘ h + (1 - z) ∘ g, from the pre-activations of z and g. */
function mixed(call: RecurrentCall<Float64Array>, z: Float64Array, h: Float64Array, g: Float64Array): Float64Array {
  const { act, gate } = activationsOf(call);
  return h.map((value, u) => gate.value(z[u]!) * value + (1 - gate.value(z[u]!)) * act.value(g[u]!));
}

function activationsOf({ activation = "tanh", recurrentActivation = "sigmoid" }: RecurrentCall<Float64Array>) {
  return { act: referenceActivations[activation], gate: referenceActivations[recurrentActivation] };
}

function zeros5(units: number): [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array] {
  const zeros = (): Float64Array => new Float64Array(units);
  return [zeros(), zeros(), zeros(), zeros(), zeros()];
}
