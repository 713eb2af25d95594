import type { layers, LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { type LayerOrder, layersOf } from "../config/layersOf.js";
import { Refusal } from "../errors/Refusal.js";
import { readNumbers } from "../numbers/readNumbers.js";
import { legacyWeights } from "../weights/readLegacy.js";
import { checkShape, type NewWeight, weightName } from "../weights/setWeights.js";
import type { TfjsWeight } from "./manifest.js";

/**
 * The weights of a model in a model.json. They belong to the layer with whose name theirs begin, in their order; where names do
 * not tell (models inside of models), to all weights in their order.
 *
 * @throws Refusal that names the layer of a weight that is missing or of another shape
 */
export function readTfjsWeights(stored: readonly TfjsWeight[], model: LayersModel, order?: LayerOrder): NewWeight[] {
  const list = leaves(model, order);
  const byLayer = new Map(list.map((layer) => [layer, stored.filter(({ name }) => name.startsWith(`${layer.name}/`))]));
  const named = list.every((layer) => byLayer.get(layer)!.length === legacyWeights(layer).length);
  const all = [...byLayer.values()].flat();
  if (named && all.length === stored.length) {
    return list.flatMap((layer) =>
      legacyWeights(layer).map((weight, i) => newWeight(layer.name, weight, byLayer.get(layer)![i]!)),
    );
  }
  const wanted = list.flatMap((layer) => legacyWeights(layer).map((weight) => ({ layer, weight })));
  if (wanted.length === stored.length) {
    return wanted.map(({ layer, weight }, i) => newWeight(layer.name, weight, stored[i]!));
  }
  const lacking = list.find((layer) => byLayer.get(layer)!.length < legacyWeights(layer).length);
  const which = lacking ? ` Layer ${lacking.name} lacks some.` : "";
  throw new Refusal(`the model has ${wanted.length} weights, and ${stored.length} are in the file.${which}`);
}

/** The layers of a model and of the models inside, each once. */
function leaves(model: layers.Layer, order?: LayerOrder): layers.Layer[] {
  const found = new Set<layers.Layer>();
  for (const layer of layersOf(model, order)) {
    for (const each of "layers" in layer ? leaves(layer, order) : [layer]) found.add(each);
  }
  return [...found];
}

function newWeight(layer: string, weight: LayerVariable, { dataset, name }: TfjsWeight): NewWeight {
  const path = `the weight ${weightName(weight)} of layer ${layer}`;
  checkShape(path, weight.shape as number[], dataset.shape);
  return { path, weight, numbers: readNumbers(name, dataset) };
}
