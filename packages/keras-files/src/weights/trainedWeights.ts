import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { type LayerOrder, layersOf } from "../config/layersOf.js";

/** The weights that are trained in a model, each once, in the order of Keras: layer by layer. */
export function trainedWeights(model: LayersModel, order?: LayerOrder): LayerVariable[] {
  const found = new Set<LayerVariable>();
  for (const layer of layersOf(model, order)) {
    const weights = "layers" in layer ? trainedWeights(layer as LayersModel, order) : layer.trainableWeights;
    for (const weight of weights) found.add(weight);
  }
  return [...found];
}
