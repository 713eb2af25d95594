import type { ReferenceProjection } from "./ReferenceProjection.js";
import { recurrentReference, type ReferenceCell, type ReferenceHandle } from "./recurrentReference.js";
import { referenceActivations } from "./referenceActivations.js";
import type { RecurrentCall, RecurrentOperation } from "../calls/recurrentTypes.js";

/**
 * LSTM in plain loops and float64, to compare the operations in WebAssembly and other implementations with. With W the kernel,
 * U the recurrent kernel, b the bias (a column block for each gate, in the order i f c o), x' and h' the input and the
 * previous output times the dropout multipliers of the gate, ∘ unit by unit:
 *
 *     i = recurrentActivation(x' Wi + h' Ui + bi)        how much of the candidate comes in
 *     f = recurrentActivation(x' Wf + h' Uf + bf)        how much of c stays
 *     g = activation(x' Wc + h' Uc + bc)                 the candidate
 *     o = recurrentActivation(x' Wo + h' Uo + bo)        how much is shown
 *     c = f ∘ c + i ∘ g
 *     h = o ∘ activation(c)
 *
 * @example
 * const zeros = new Float64Array(4);
 * const { output, states } = lstmReference.forward({
 *   ...{ batch: 1, steps: 1, features: 1, units: 1, input: Float64Array.of(1) },
 *   ...{ kernel: zeros, recurrentKernel: zeros, initialStates: [Float64Array.of(0), Float64Array.of(8)] },
 * });
 * states[1]; // → Float64Array(1) [ 4 ]
 * output[0] === 0.5 * Math.tanh(4); // → true
 * @see Hochreiter and Schmidhuber, "Long Short-Term Memory", Neural Computation 9 (1997); the gate f is of Gers,
 *   Schmidhuber and Cummins, "Learning to Forget" (2000)
 * @see https://keras.io/api/layers/recurrent_layers/lstm/
 */
export const lstmReference: RecurrentOperation<ReferenceHandle<LstmStep>, Float64Array> = recurrentReference({
  gates: 4,
  states: 2,
  cell: lstmCell,
});

interface LstmStep {
  readonly x: Float64Array;
  readonly h: Float64Array;
  readonly c: Float64Array;
  readonly newC: Float64Array;
  /** Pre-activations of i f g o. */
  readonly sums: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
}

function lstmCell(
  { units, activation = "tanh", recurrentActivation = "sigmoid" }: RecurrentCall<Float64Array>,
  input: ReferenceProjection,
  recurrent: ReferenceProjection,
): ReferenceCell<LstmStep> {
  const act = referenceActivations[activation];
  const gate = referenceActivations[recurrentActivation];
  return {
    forward(row, x, { h, c }) {
      const sum = (place: number): Float64Array => recurrent.forward(row, place, h, input.forward(row, place, x));
      const sums = [sum(0), sum(1), sum(2), sum(3)] as const;
      const [i, f, g, o] = sums;
      const newC = new Float64Array(units);
      const newH = new Float64Array(units);
      for (let u = 0; u < units; u++) {
        newC[u] = gate.value(f[u]!) * c[u]! + gate.value(i[u]!) * act.value(g[u]!);
        newH[u] = gate.value(o[u]!) * act.value(newC[u]!);
      }
      return { state: { h: newH, c: newC }, step: { x, h, c, newC, sums } };
    },
    backward(row, { x, h, c, newC, sums }, { h: dNewH, c: dLaterC }, dx) {
      const [i, f, g, o] = sums;
      const dSums = sums.map(() => new Float64Array(units)) as [Float64Array, Float64Array, Float64Array, Float64Array];
      const [di, df, dg, dO] = dSums;
      const dc = new Float64Array(units);
      for (let u = 0; u < units; u++) {
        const dNewC = dLaterC[u]! + dNewH[u]! * gate.value(o[u]!) * act.slope(newC[u]!);
        di[u] = dNewC * act.value(g[u]!) * gate.slope(i[u]!);
        df[u] = dNewC * c[u]! * gate.slope(f[u]!);
        dg[u] = dNewC * gate.value(i[u]!) * act.slope(g[u]!);
        dO[u] = dNewH[u]! * act.value(newC[u]!) * gate.slope(o[u]!);
        dc[u] = dNewC * gate.value(f[u]!);
      }
      const dh = new Float64Array(units);
      for (const [place, dSum] of dSums.entries()) {
        recurrent.backward(row, place, h, dSum, dh);
        input.backward(row, place, x, dSum, dx);
      }
      return { h: dh, c: dc };
    },
  };
}
