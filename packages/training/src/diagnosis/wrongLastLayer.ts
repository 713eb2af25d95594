import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { CompiledLoss } from "../compile/compiledModel.js";
import { activationOf } from "./activationOf.js";
import type { Check, Evidence, NamedRows } from "./Evidence.js";
import { rangeOf } from "./ranges.js";
import { fromTo } from "./shortNumber.js";

/** Ends of what activations give. */
const ENDS: Readonly<Record<string, readonly [number, number]>> = {
  sigmoid: [0, 1],
  softmax: [0, 1],
  hardSigmoid: [0, 1],
  tanh: [-1, 1],
  softsign: [-1, 1],
  relu: [0, Infinity],
  softplus: [0, Infinity],
};

interface Output {
  readonly layer: LayersModel["layers"][number];
  readonly activation: string | undefined;
  readonly loss: CompiledLoss;
  readonly targets: NamedRows;
  /** Undefined where the model could not be run. */
  readonly predictions: NamedRows | undefined;
}

/** A last layer that does not go with the loss or the targets. */
export const wrongLastLayer: Check = (evidence) => {
  for (const output of outputsOf(evidence)) {
    const found = singleSoftmax(output) ?? doubled(output) ?? noProbabilities(output) ?? outOfReach(output);
    if (found !== undefined) return found;
  }
  return undefined;
};

function outputsOf({ model, losses, y, predictions }: Evidence): Output[] {
  return model.outputs.map(({ sourceLayer: layer }, i) => ({
    layer,
    activation: activationOf(layer),
    loss: losses[i]!,
    targets: y[i]!,
    predictions: predictions[i],
  }));
}

function singleSoftmax({ layer, activation, predictions }: Output): string | undefined {
  if (activation !== "softmax" || predictions?.shape.at(-1) !== 1) return undefined;
  const remedy = "Take sigmoid for two classes, or a unit for each class.";
  return `layer ${layer.name} is a softmax of one unit, which is always 1. ${remedy}`;
}

function doubled({ layer, activation, loss }: Output): string | undefined {
  if (!(loss.settings?.fromLogits && (activation === "softmax" || activation === "sigmoid"))) return undefined;
  const text = `layer ${layer.name} ends in ${activation} already, and the loss takes numbers before it (fromLogits)`;
  return `${text}. Leave one of the two out.`;
}

function noProbabilities({ loss, predictions }: Output): string | undefined {
  if (!loss.name?.endsWith("crossentropy") || loss.settings?.fromLogits || !predictions) return undefined;
  const [lowest, highest] = rangeOf(predictions.values);
  if (lowest >= -1e-6 && highest <= 1 + 1e-6) return undefined;
  const activation = loss.name.startsWith("binary") ? "sigmoid" : "softmax";
  const remedy = `Give the last layer the activation ${activation}, or the loss fromLogits: true.`;
  return `${loss.name} takes probabilities, and the predictions reach ${fromTo([lowest, highest])}. ${remedy}`;
}

function outOfReach({ layer, activation, loss, targets }: Output): string | undefined {
  const ends = activation !== undefined && ENDS[activation];
  if (!ends || !loss.name || loss.name.endsWith("crossentropy")) return undefined;
  const [from, to] = ends;
  const outside = targets.values.filter((value: number) => value < from || value > to);
  if (outside.length * 2 <= targets.values.length) return undefined;
  const reach = to === Infinity ? "of 0 and more" : fromTo(ends);
  const text = `layer ${layer.name} gives numbers ${reach} (${activation})`;
  return `${text}, and ${targets.name} reaches ${fromTo(rangeOf(targets.values))}. Make it linear, or scale the targets.`;
}
