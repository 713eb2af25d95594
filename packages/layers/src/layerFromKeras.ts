import type { serialization } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { Dense } from "./Dense.js";
import { SimpleRNN } from "./SimpleRNN.js";

/** A layer as Keras 2 or 3 writes it into a model's config, with keys in snake_case. */
export interface KerasLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

const CLASSES = { Dense, SimpleRNN };

/**
 * Makes the layer that a config of Keras describes. Its weights are not in the config: set them afterwards, in Keras's
 * order.
 *
 * @param layer what `keras.saving.serialize_keras_object(layer)` gives, or a layer's entry in a model's config.json
 * @throws ArgumentError on a class that this package does not have, or on a setting that the class does not know
 *
 * @example
 * const layer = layerFromKeras({ class_name: "SimpleRNN", config: { units: 3, return_sequences: true } });
 * layer.computeOutputShape([null, 6, 2]); // → [ null, 6, 3 ]
 * @see https://keras.io/api/models/model_saving_apis/serialization_utils/
 */
export function layerFromKeras(layer: KerasLayer): layers.Layer {
  const { class_name: className, config } = layer;
  if (!Object.hasOwn(CLASSES, className)) {
    throw new ArgumentError("layerFromKeras", "class_name", `among ${Object.keys(CLASSES).join(", ")}`, className);
  }
  const constructor = CLASSES[className as keyof typeof CLASSES];
  return constructor.fromConfig<layers.Layer>(constructor, camelCaseConfig(config) as serialization.ConfigDict);
}

/** A config with its keys, and the words that it chooses among, in camelCase. Names stay as they are. */
function camelCaseConfig(value: unknown): unknown {
  if (typeof value === "string") return camelCase(value);
  if (Array.isArray(value)) return (value as unknown[]).map(camelCaseConfig);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>).map(([key, inner]) => [
    camelCase(key),
    key === "name" ? inner : camelCaseConfig(inner),
  ]);
  return Object.fromEntries(entries) as unknown;
}

function camelCase(name: string): string {
  return name.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
