import { isModel } from "./isModel.js";
import type { GraphLayer } from "./types.js";

/** A penalty on the output of a layer, which counts in frozen layers as well. */
interface OutputPenalty {
  readonly ofOutputs: true;
}

/** Whether layers that run now keep their outputs for a penalty: the walk reads it right after each call. */
let collecting = false;

/** Whether a layer keeps its outputs for its penalty although it is not called for training. */
export function collectsPenalties(): boolean {
  return collecting;
}

/** Calls a layer, and adds the penalties on its output to a list. */
export function withPenalties<Result, Penalty>(layer: GraphLayer, penalties: Penalty[], call: () => Result): Result {
  const before = collecting;
  collecting = true;
  try {
    const result = call();
    for (const penalty of layer.losses) if (isOutputPenalty(penalty)) penalties.push(penalty() as Penalty);
    return result;
  } finally {
    collecting = before;
  }
}

/** Marks a penalty as one on outputs: of those that the layer kept, which it forgets when asked. */
export function outputPenalty<Penalty extends () => unknown>(penalty: Penalty): Penalty {
  return Object.assign<Penalty, OutputPenalty>(penalty, { ofOutputs: true });
}

/**
 * The penalties that a layer or model adds to the loss, each once, however often a layer is called. As in Keras 3, one
 * on weights counts only where these are trained.
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * import { dense, input, model } from "@seqloom/layers";
 * await useBackend("cpu");
 * const place = input({ shape: [2] });
 * const twice = dense({ units: 2, kernelRegularizer: "l2" });
 * const whole = model({ inputs: place, outputs: twice.apply(twice.apply(place)) });
 * penaltiesOf(whole).length; // → 1
 * twice.trainable = false;
 * penaltiesOf(whole).length; // → 0
 * @see https://keras.io/api/layers/regularizers/
 */
export function penaltiesOf(layer: GraphLayer): (() => unknown)[] {
  const found = new Set<() => unknown>();
  collect(layer, true, found);
  return [...found];
}

function collect(layer: GraphLayer, trained: boolean, found: Set<() => unknown>): void {
  const trains = trained && layer.trainable;
  for (const penalty of layer.losses) if (trains || isOutputPenalty(penalty)) found.add(penalty);
  if (isModel(layer)) for (const inner of layer.layers) collect(inner, trains, found);
}

function isOutputPenalty(penalty: () => unknown): boolean {
  return (penalty as Partial<OutputPenalty>).ofOutputs === true;
}
