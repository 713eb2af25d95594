import type { layers, LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import { type LayerOrder, layersOf } from "../config/layersOf.js";
import { Refusal } from "../errors/Refusal.js";
import type { HdfGroup } from "../hdf5/HdfGroup.js";
import { readNumbers } from "../numbers/readNumbers.js";
import { checkShape, type NewWeight, weightName } from "./setWeights.js";

/**
 * The weights of all layers of a model in a legacy .h5 file: a group for each layer, with the names of its weights.
 *
 * @param group the group `model_weights`, or the root of a file of weights alone
 * @throws Refusal that names the layer of a weight that is missing or one too many
 */
export function readLegacy(group: HdfGroup, model: LayersModel, order?: LayerOrder): NewWeight[] {
  const names = nameList(group, "layer_names") ?? [];
  const stored = names
    .map((name) => ({ name, weights: weightNames(group, name) }))
    .filter(({ weights }) => weights.length > 0);
  const wanted = layersOf(model, order).filter((layer) => legacyWeights(layer).length > 0);
  if (stored.length !== wanted.length) {
    const found = stored.map(({ name }) => name);
    const lacking = wanted.find(({ name }) => !found.includes(name)) ?? wanted[0];
    const which = stored.length < wanted.length && lacking ? ` Layer ${lacking.name} has none.` : "";
    throw new Refusal(
      `the weights of ${stored.length} layers are in the file, and ${wanted.length} layers of the model have weights.${which}`,
    );
  }
  return wanted.flatMap((layer, place) => readLayer(group, layer, stored[place]!));
}

function readLayer(
  group: HdfGroup,
  layer: layers.Layer,
  stored: { name: string; weights: readonly string[] },
): NewWeight[] {
  const weights = legacyWeights(layer);
  const label = `layer ${layer.name}`;
  if (weights.length !== stored.weights.length) {
    const missing = weights[stored.weights.length];
    const which = missing ? ` ${weightName(missing)} is missing.` : "";
    throw new Refusal(
      `${label} has ${weights.length} weights, and ${stored.weights.length} are in the file (${stored.name}).${which}`,
    );
  }
  return weights.map((weight, place) => {
    const path = `the weight ${weightName(weight)} of ${label}`;
    const dataset = group.group(stored.name)?.dataset(stored.weights[place]!);
    if (!dataset) throw new Refusal(`${path} is missing: ${stored.weights[place]} is not in the file.`);
    checkShape(path, weight.shape as number[], dataset.shape);
    return { path, weight, numbers: readNumbers(path, dataset) };
  });
}

/** Weights of a layer in the order of legacy files: all that are trained before the others. */
export function legacyWeights(layer: layers.Layer): LayerVariable[] {
  return [...layer.trainableWeights, ...layer.nonTrainableWeights];
}

function weightNames(group: HdfGroup, layer: string): readonly string[] {
  const inner = group.group(layer);
  if (!inner) throw new Refusal(`layer ${layer} is named in the file, and has no group there.`);
  return nameList(inner, "weight_names") ?? [];
}

/**
 * A list of names in an attribute, or in several where it is long: layer_names0, layer_names1, …
 *
 * @returns undefined where there is none
 */
export function nameList(group: HdfGroup, name: string): readonly string[] | undefined {
  const whole = group.attribute(name);
  if (Array.isArray(whole)) return whole as readonly string[];
  const pieces: string[] = [];
  for (let i = 0; ; i++) {
    const piece = group.attribute(`${name}${i}`);
    if (!Array.isArray(piece)) return i === 0 ? undefined : pieces;
    pieces.push(...(piece as readonly string[]));
  }
}
