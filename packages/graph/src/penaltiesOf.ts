import { isModel } from "./isModel.js";
import type { GraphLayer } from "./types.js";

/** A penalty on what a layer puts out, which counts in frozen layers as well. */
interface OutputPenalty {
  readonly ofOutputs: true;
}

/** Marks a penalty as one on outputs. */
export function outputPenalty<Penalty extends () => unknown>(penalty: Penalty): Penalty {
  return Object.assign<Penalty, OutputPenalty>(penalty, { ofOutputs: true });
}

/**
 * The penalties that a layer or model adds to the loss, each once, however often a layer is called. As in Keras 3, one
 * on weights counts only where these are trained.
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
