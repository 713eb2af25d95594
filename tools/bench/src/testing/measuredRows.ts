import { chosenRows } from "../modelRows.js";
import { chosenPeers } from "../peers.js";
import type { StepResult } from "../StepResult.js";
import type { MeasuredRow } from "../stepTables.js";

/** Two versions of Node, and peers of tables in tests: plan and native in each, Keras, tfjs. */
export const NODES = ["20", "24"].map((major) => ({ major, path: `node${major}` }));
export const PEERS_OF_TEST = chosenPeers(["native", "keras", "tfjs-wasm"], NODES);

export function stepResult(ms: number, sgd: number, own: number): StepResult {
  const losses = { sgdLosses: [3, 3, 3, sgd], losses: [2, 2, 2, own] };
  return { ...losses, ms, steps: 9, facts: "2 threads", peakMb: 100 * ms, addedMb: ms };
}

/** Row 5, where tfjs has another GRU and Keras the loss given; row 7; row 8, which tfjs cannot train; row 3, predicted too. */
export function measuredRows(kerasLoss = 0.5): MeasuredRow[] {
  const [gru, lstm, convolution, simple] = ["5", "7", "8", "3"].map((id) => chosenRows([id])[0]!);
  const ours = {
    "plan@20": stepResult(2, 0.5, 0.4),
    "plan@24": stepResult(1, 0.5, 0.4),
    "native@24": stepResult(0.5, 0.5, 0.4),
  };
  const predicted = (ms: number, predictMs: number) => ({ ...stepResult(ms, 0.5, 0.4), predictMs });
  const [plan, keras] = [predicted(1, 500), predicted(4, 2000)];
  return [
    { row: gru!, results: { ...ours, keras: stepResult(5, kerasLoss, 0.41), "tfjs-wasm": stepResult(100, 0.7, 0.7) } },
    { row: lstm!, results: { ...ours, keras: stepResult(3, 0.5, 0.4), "tfjs-wasm": stepResult(30, 0.5, 0.4) } },
    { row: convolution!, results: { ...ours, "tfjs-wasm": { cannot: "no kernel" } } },
    { row: simple!, results: { ...ours, "plan@24": plan, keras } },
  ];
}
