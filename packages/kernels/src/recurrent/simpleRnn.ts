import type { Cell } from "./RecurrentPlan.js";
import { WasmRecurrent } from "./WasmRecurrent.js";
import type { WasmModule } from "../module/WasmModule.js";

const CELL: Cell = { number: 0, gates: 1, states: 1, slots: 0, biases: 1 };

/**
 * SimpleRNN on a WebAssembly module; assembly/simpleRnn.ts has its equations.
 *
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export function simpleRnn(module: WasmModule): WasmRecurrent {
  return new WasmRecurrent(module, { name: "simpleRnn", keys: [], cell: () => CELL });
}
