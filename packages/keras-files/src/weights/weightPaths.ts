import type { layers, LayersModel } from "@tensorflow/tfjs-layers";
import { layersOf } from "../config/layersOf.js";
import { snakeCase } from "../config/snakeCase.js";
import { layerParts } from "./layerParts.js";
import { legacyWeights } from "./readLegacy.js";
import { weightName } from "./setWeights.js";

const OWN_CELLS = ["SimpleRNN", "LSTM", "GRU"];

/**
 * Keras's path of each weight of a model: the names of the layers that it is in, those of a Sequential with that of the model
 * before it, and its own name, as in sequential/lstm/lstm_cell/kernel.
 */
export function weightPaths(model: LayersModel): ReadonlyMap<unknown, string> {
  const paths = new Map<unknown, string>();
  const visit = (layer: layers.Layer, before: string): void => {
    if ("layers" in layer) {
      const prefix = layer.getClassName() === "Sequential" ? `${layer.name}/` : "";
      for (const inner of layersOf(layer)) visit(inner, prefix);
      return;
    }
    const path = `${before}${layer.name}/`;
    const {
      cell,
      cells,
      forwardLayer,
      backwardLayer,
      layer: wrapped,
    } = layer as unknown as Record<string, layers.Layer>;
    const inner = [forwardLayer, backwardLayer, wrapped, ...((cells as unknown as layers.Layer[] | undefined) ?? [])];
    for (const each of inner) if (each) visit(each, path);
    if (cell && !OWN_CELLS.includes(layer.getClassName())) visit(cell, path);
    const own = cell ? `${path}${snakeCase(layer.getClassName())}_cell/` : path;
    for (const { name, weights } of layerParts(layer as LayersModel).slice(1)) {
      if ("projections" in layer)
        for (const weight of weights) paths.set(weight, `${path}${name}/${weightName(weight)}`);
    }
    for (const weight of legacyWeights(layer)) if (!paths.has(weight)) paths.set(weight, own + weightName(weight));
  };
  visit(model, "");
  return paths;
}
