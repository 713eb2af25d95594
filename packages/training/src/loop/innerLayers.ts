import type { LayersModel } from "@tensorflow/tfjs-layers";

type Layer = LayersModel["layers"][number];

/**
 * All layers of a model, each once, those inside of others behind them: cells, layers of wrappers and of models.
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const cell = layers.simpleRNNCell({ units: 2 });
 * const model = sequential({ layers: [layers.rnn({ cell, inputShape: [3, 1] })] });
 * innerLayers(model).map((layer) => layer.getClassName()); // → [ 'RNN', 'SimpleRNNCell' ]
 */
export function innerLayers(model: LayersModel): Layer[] {
  const found = new Set<Layer>();
  const visit = (layer: Layer): void => {
    if (found.has(layer)) return;
    found.add(layer);
    for (const part of Object.values(layer) as unknown[]) {
      for (const inner of Array.isArray(part) ? (part as unknown[]) : [part]) if (isLayer(inner)) visit(inner);
    }
  };
  for (const layer of model.layers) visit(layer);
  return [...found];
}

function isLayer(value: unknown): value is Layer {
  if (typeof value !== "object" || value === null) return false;
  const { apply, call, getWeights } = value as Partial<Layer>;
  return [apply, call, getWeights].every((method) => typeof method === "function");
}
