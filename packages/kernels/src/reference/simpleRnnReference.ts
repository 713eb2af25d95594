import type { ReferenceProjection } from "./ReferenceProjection.js";
import { recurrentReference, type ReferenceCell, type ReferenceHandle } from "./recurrentReference.js";
import { referenceActivations } from "./referenceActivations.js";
import type { RecurrentCall, RecurrentOperation } from "../calls/recurrentTypes.js";

/**
 * SimpleRNN in plain loops and float64, to compare the operations in WebAssembly and other implementations with. With W the kernel,
 * U the recurrent kernel, b the bias, x' and h' the input and the previous output times their dropout multipliers:
 *
 *     h = activation(x' W + h' U + b)
 *
 * @example
 * const one = Float64Array.of(1);
 * const sizes = { batch: 1, steps: 2, features: 1, units: 1, input: Float64Array.of(1, 2) };
 * const { output } = simpleRnnReference.forward({ ...sizes, kernel: one, recurrentKernel: one, activation: "linear" });
 * output; // → Float64Array(1) [ 3 ]
 * @see Elman, "Finding Structure in Time", Cognitive Science 14 (1990)
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export const simpleRnnReference: RecurrentOperation<ReferenceHandle<SimpleRnnStep>, Float64Array> = recurrentReference({
  gates: 1,
  states: 1,
  cell: simpleRnnCell,
});

interface SimpleRnnStep {
  readonly x: Float64Array;
  readonly h: Float64Array;
  /** The pre-activation. */
  readonly sum: Float64Array;
}

function simpleRnnCell(
  { units, activation = "tanh" }: RecurrentCall<Float64Array>,
  input: ReferenceProjection,
  recurrent: ReferenceProjection,
): ReferenceCell<SimpleRnnStep> {
  const act = referenceActivations[activation];
  return {
    forward(row, x, { h, c }) {
      const sum = recurrent.forward(row, 0, h, input.forward(row, 0, x));
      return { state: { h: sum.map(act.value), c }, step: { x, h, sum } };
    },
    backward(row, { x, h, sum }, { h: dNewH, c }, dx) {
      const dSum = new Float64Array(units);
      for (let u = 0; u < units; u++) dSum[u] = dNewH[u]! * act.slope(sum[u]!);
      const dh = new Float64Array(units);
      recurrent.backward(row, 0, h, dSum, dh);
      input.backward(row, 0, x, dSum, dx);
      return { h: dh, c };
    },
  };
}
