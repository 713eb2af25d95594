import type { LayerVariable, LayersModel } from "@tensorflow/tfjs-layers";
import type { LayerOrder } from "../config/layersOf.js";
import { Refusal } from "../errors/Refusal.js";
import { readNumbers } from "../numbers/readNumbers.js";
import { type LayerPart, layerParts } from "./layerParts.js";
import { checkShape, type NewWeight, weightName } from "./setWeights.js";
import type { WeightStore } from "./store.js";

/**
 * The weights of all layers of a model in a file of Keras 3.
 *
 * @throws Refusal that names the layer of a weight that is missing or one too many
 */
export function readStore(store: WeightStore, model: LayersModel, order?: LayerOrder): NewWeight[] {
  return layerParts(model, order).flatMap((part) => (part.weights.length > 0 ? readPart(store, part) : []));
}

function readPart(store: WeightStore, { path, name, weights }: LayerPart): NewWeight[] {
  const group = store.vars(path);
  const label = `${path} (${name})`;
  if (!group || group.names.length < weights.length) {
    const found = group?.names.length ?? 0;
    const missing = weightName(weights[found]!);
    throw new Refusal(`the weight ${missing} of ${label} is missing: ${found} of ${weights.length} are in the file.`);
  }
  if (group.names.length > weights.length) {
    throw new Refusal(`${label} has ${weights.length} weights, and ${group.names.length} are in the file.`);
  }
  return weights.map((weight, place) => newWeight(label, weight, place, group));
}

function newWeight(
  label: string,
  weight: LayerVariable,
  place: number,
  group: NonNullable<ReturnType<WeightStore["vars"]>>,
): NewWeight {
  const path = `the weight ${weightName(weight)} of ${label}`;
  const dataset = group.dataset(String(place));
  if (!dataset) throw new Refusal(`${path} is missing: it must be the dataset ${place}.`);
  checkShape(path, weight.shape as number[], dataset.shape);
  return { path, weight, numbers: readNumbers(path, dataset) };
}
