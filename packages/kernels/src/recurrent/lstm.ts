import type { Cell } from "./RecurrentPlan.js";
import { WasmRecurrent } from "./WasmRecurrent.js";
import type { WasmModule } from "../module/WasmModule.js";

const CELL: Cell = { number: 1, gates: 4, states: 2, slots: 4, biases: 1 };

/**
 * LSTM on a WebAssembly module; assembly/lstm.ts has its equations.
 *
 * @see https://keras.io/api/layers/recurrent_layers/lstm/
 */
export function lstm(module: WasmModule): WasmRecurrent {
  return new WasmRecurrent(module, { name: "lstm", keys: ["recurrentActivation"], cell: () => CELL });
}
