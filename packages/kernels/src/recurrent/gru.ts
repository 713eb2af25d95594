import type { Cell } from "./RecurrentPlan.js";
import { WasmRecurrent } from "./WasmRecurrent.js";
import type { WasmModule } from "../module/WasmModule.js";

const RESET_AFTER: Cell = { number: 2, gates: 3, states: 1, slots: 4, biases: 2 };
const RESET_BEFORE: Cell = { number: 3, gates: 3, states: 1, slots: 4, biases: 1 };

/**
 * GRU on a WebAssembly module; assembly/gru.ts and assembly/gruResetBefore.ts have its equations.
 *
 * @see https://keras.io/api/layers/recurrent_layers/gru/
 */
export function gru(module: WasmModule): WasmRecurrent {
  return new WasmRecurrent(module, {
    name: "gru",
    keys: ["recurrentActivation", "resetAfter"],
    cell: ({ resetAfter = true }) => (resetAfter ? RESET_AFTER : RESET_BEFORE),
  });
}
