import { transpose } from "./transpose.js";

/** The weights of one gate, a row for each unit, as on the slide. */
export interface GateWeights {
  /** Weights of the input, [units, features]. */
  readonly W: number[][];
  /** Weights of the state, [units, units]. */
  readonly U: number[][];
  /** The bias of the input, [units]. */
  readonly b: number[];
  /** The bias of the state, [units]: only Keras's GRU has one, elsewhere it is zeros. */
  readonly d: number[];
}

/**
 * Takes the weights of a recurrent layer apart, gate by gate: Keras lays the gates side by side, `units` columns each.
 *
 * @param names the gates in Keras's order: h for SimpleRNN, i f c o for LSTM, z r h for GRU
 * @param kernel [features, gates * units]
 * @param recurrentKernel [units, gates * units]
 * @param bias [gates * units], or two rows of these for a GRU
 */
export function gateWeights<Name extends string>(
  names: readonly Name[],
  kernel: number[][],
  recurrentKernel: number[][],
  bias: number[] | number[][],
): Record<Name, GateWeights> {
  const units = recurrentKernel.length;
  const [b, d] = typeof bias[0] === "number" ? [bias as number[]] : (bias as number[][]);
  const gates = names.map((name, place) => {
    const part = <T>(list: readonly T[]): T[] => list.slice(place * units, (place + 1) * units);
    const weights = { W: part(transpose(kernel)), U: part(transpose(recurrentKernel)), b: part(b!) };
    return [name, { ...weights, d: d ? part(d) : weights.b.map(() => 0) }];
  });
  return Object.fromEntries(gates) as Record<Name, GateWeights>;
}
