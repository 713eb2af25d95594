import type { serialization } from "@tensorflow/tfjs-core";
import { seededRandom } from "@seqloom/array";
import { layerOfConfig } from "../layer/innerLayer.js";
import type { RecurrentLayer } from "../recurrent/RecurrentLayer.js";

/** The layer that reads forwards in a wrapper: of the same settings, with weights of its own. */
export function forwardCopy(layer: RecurrentLayer): RecurrentLayer {
  return copyOf(layer, { ...layer.getConfig(), name: named(layer, "forward_") });
}

/**
 * The layer that reads backwards. A seed in its config, or in its cells', becomes another one, so that the two do not
 * begin with the same weights.
 */
export function backwardCopy(layer: RecurrentLayer): RecurrentLayer {
  const config = withOtherSeeds(layer.getConfig()) as serialization.ConfigDict;
  return copyOf(layer, { ...config, name: named(layer, "backward_"), goBackwards: true });
}

/** A layer given for one direction: of the same settings and name, with weights of its own. */
export function sameCopy(layer: RecurrentLayer): RecurrentLayer {
  return copyOf(layer, layer.getConfig());
}

function copyOf(layer: RecurrentLayer, config: serialization.ConfigDict): RecurrentLayer {
  const copy = layerOfConfig("Bidirectional", "layer", { className: layer.getClassName(), config }) as RecurrentLayer;
  copy.initialWeights = layer.initialWeights; // of the option `weights`, which no config holds
  return copy;
}

/** As in Keras, a name that has the prefix already does not get it twice. */
function named({ name }: RecurrentLayer, prefix: string): string {
  return name.startsWith(prefix) ? name : prefix + name;
}

function withOtherSeeds(config: unknown): unknown {
  if (Array.isArray(config)) return (config as unknown[]).map(withOtherSeeds);
  if (typeof config !== "object" || config === null) return config;
  const entries = Object.entries(config).map(([key, value]: [string, unknown]) => {
    return [key, key === "seed" && typeof value === "number" ? otherSeed(value) : withOtherSeeds(value)];
  });
  return Object.fromEntries(entries) as unknown;
}

function otherSeed(seed: number): number {
  return seededRandom(seed).integer(0, 2 ** 32);
}
