import { cellNumbers } from "../binaries/layout.js";
import type { RecurrentCall } from "../calls/recurrentTypes.js";

/** A recurrent cell, as the WebAssembly module computes it. */
export interface Cell {
  readonly number: number;
  readonly gates: number;
  /** 1 for h, 2 for h and c. */
  readonly states: 1 | 2;
  /** Vectors of `units` values that each step saves for the backward pass. */
  readonly slots: number;
  /** Rows of the bias: 2 for GRU with resetAfter. */
  readonly biases: 1 | 2;
}

/** A recurrent operation: its name in error texts and its cells. */
export interface CellKind {
  readonly name: string;
  /** Keys of its calls besides those of every recurrent call. */
  readonly keys: readonly string[];
  /** The cell that a call asks for. */
  cell(call: Pick<RecurrentCall, "resetAfter">): Cell;
}

const SIMPLE_RNN_CELL: Cell = { number: cellNumbers.simpleRnn, gates: 1, states: 1, slots: 0, biases: 1 };
const LSTM_CELL: Cell = { number: cellNumbers.lstm, gates: 4, states: 2, slots: 4, biases: 1 };
const RESET_AFTER: Cell = { number: cellNumbers.gruResetAfter, gates: 3, states: 1, slots: 4, biases: 2 };
const RESET_BEFORE: Cell = { number: cellNumbers.gruResetBefore, gates: 3, states: 1, slots: 4, biases: 1 };

/**
 * SimpleRNN; assembly/simpleRnn.ts has its equations.
 *
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export const SIMPLE_RNN: CellKind = { name: "simpleRnn", keys: [], cell: () => SIMPLE_RNN_CELL };

/**
 * LSTM; assembly/lstm.ts has its equations.
 *
 * @see https://keras.io/api/layers/recurrent_layers/lstm/
 */
export const LSTM: CellKind = { name: "lstm", keys: ["recurrentActivation"], cell: () => LSTM_CELL };

/**
 * GRU; assembly/gru.ts and assembly/gruResetBefore.ts have its equations.
 *
 * @see https://keras.io/api/layers/recurrent_layers/gru/
 */
export const GRU: CellKind = {
  name: "gru",
  keys: ["recurrentActivation", "resetAfter"],
  cell: ({ resetAfter = true }) => (resetAfter ? RESET_AFTER : RESET_BEFORE),
};
