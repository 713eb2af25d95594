import type { GateWeights } from "./gateWeights.js";

/** What a cell hands on from one time step to the next, [units] each. */
interface State {
  /** The output, which is also the state. */
  readonly h: readonly number[];
  /** The long memory of an LSTM; the other cells leave it alone. */
  readonly c: readonly number[];
}

/** What a time step ends with. */
export interface Step extends State {
  /** What each gate said on the way, [units] each. */
  readonly gates: Readonly<Record<string, readonly number[]>>;
}

/** One time step of a cell: its weights, the input of the step, [features], and the state before it. */
export type StepFunction<Gate extends string> = (
  weights: Readonly<Record<Gate, GateWeights>>,
  input: readonly number[],
  state: State,
) => Step;
