import type { GateWeights } from "./gateWeights.js";

/** The state of a cell from one time step to the next, [units] each. */
interface State {
  /** The output, which is also the state. */
  readonly h: readonly number[];
  /** The long memory of an LSTM; the other cells leave it alone. */
  readonly c: readonly number[];
}

/** The result of a time step. */
export interface Step extends State {
  /** The values of each gate, [units] each. */
  readonly gates: Readonly<Record<string, readonly number[]>>;
}

/** One time step of a cell: its weights, the input of the step, [features], and the state before it. */
export type StepFunction<Gate extends string> = (
  weights: Readonly<Record<Gate, GateWeights>>,
  input: readonly number[],
  state: State,
) => Step;
