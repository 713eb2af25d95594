import { ArgumentError } from "@seqloom/array";
import { kerasLayerNames, layerFromKeras } from "@seqloom/layers";
import { serialization } from "@tensorflow/tfjs-core";
import * as tfjs from "@tensorflow/tfjs-layers";
import { Refusal } from "../errors/Refusal.js";
import { rememberRegisteredName } from "./kerasConfig.js";
import type { LayerEntry } from "./LayerEntry.js";
import { isRecord } from "./parseJson.js";

/** A class of layers of one's own. */
export type LayerClass = serialization.SerializableConstructor<tfjs.layers.Layer> & { className: string };

/** Settings of a reading that each layer may need. */
export interface ReadingContext {
  readonly kerasVersion: 2 | 3;
  /** Classes of the reader's own, by the names that the file has for them. */
  readonly customLayers: Readonly<Record<string, LayerClass>>;
}

const CODE_CLASSES = ["Lambda", "TFOpLambda", "SlicingOpLambda", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"];
const PARTIAL_PRECISION = ["float16", "float64", "bfloat16", "mixed_float16", "mixed_bfloat16"];

/**
 * Makes the layer of an entry, without weights yet.
 *
 * @param path path of the layer in its model, for error texts
 * @throws Refusal on Lambda layers and on classes that are neither here nor registered, by name
 */
export function makeLayer(path: string, entry: LayerEntry, context: ReadingContext): tfjs.layers.Layer {
  const { className, config } = entry;
  if (CODE_CLASSES.includes(className)) {
    throw new Refusal(`layer ${path} is a ${className}, which holds code of Python; none is run here.`);
  }
  try {
    const custom = customClass(entry, context);
    if (custom) {
      if (entry.registeredName !== undefined) rememberRegisteredName(custom.className, entry.registeredName);
      return custom.fromConfig(custom, camelCased(config));
    }
    refuseForeign(path, entry);
    return layerFromKeras(
      { class_name: className, config: cleanConfig(path, { ...config, name: entry.name }) },
      { kerasVersion: context.kerasVersion },
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof ArgumentError && error.argument === "class_name") throw unknownClass(path, className);
    throw cannotBeMade(path, className, error as Error);
  }
}

function unknownClass(path: string, className: string): Refusal {
  const hint =
    className === "TextVectorization"
      ? 'It is there once "@seqloom/models" is imported.'
      : "Give it: loadModel(source, { customLayers: { Name: YourLayer } }).";
  return new Refusal(`layer ${path} is of the class ${className}, which is not known here. ${hint}`);
}

/** The refusal of a layer that does not take its config, or the inputs that the model has for it. */
export function cannotBeMade(path: string, className: string, cause: Error): Refusal {
  const reason = cause.message.replace(/^layerFromKeras: /, "").replace(/\.?$/, ".");
  return new Refusal(`layer ${path} (${className}) cannot be made: ${reason}`, { cause });
}

function refuseForeign(path: string, { className, registeredName }: LayerEntry): void {
  if (registeredName !== undefined) throw unknownClass(path, `${registeredName} (${className})`);
}

/** A class that the reader gave, or registered with tfjs under the name of one that is not Keras's. */
function customClass(entry: LayerEntry, { customLayers }: ReadingContext): LayerClass | undefined {
  const { className, registeredName } = entry;
  for (const name of [registeredName, className, className.split(">").at(-1)!]) {
    if (name !== undefined && Object.hasOwn(customLayers, name)) return customLayers[name];
  }
  if (registeredName === undefined && isOfKeras(className)) return undefined;
  const { classNameMap } = serialization.SerializationMap.getMap();
  const own = registeredName?.split(">").at(-1) ?? className;
  const [found] = Object.hasOwn(classNameMap, own) ? classNameMap[own]! : [];
  const isLayer = found !== undefined && found.prototype instanceof tfjs.layers.Layer;
  return isLayer && !isOfKeras(own) ? (found as unknown as LayerClass) : undefined;
}

/** Whether the class is one of Keras's: its config is not read by tfjs, but by `layerFromKeras`. */
function isOfKeras(className: string): boolean {
  return kerasLayerNames.includes(className) || TFJS_NAMES.has(className.toLowerCase());
}

const TFJS_NAMES = new Set(
  [...Object.keys(tfjs.layers), "Sequential", "Functional", "Model", "RNN"].map((name) => name.toLowerCase()),
);

/** The config without the precision of Keras's computation: numbers are float32 here. */
function cleanConfig(path: string, config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { dtype, quantization_config: quantization, ...rest } = config;
  const name = isRecord(dtype) && isRecord(dtype.config) ? dtype.config.name : dtype;
  if (isRecord(dtype) && String(dtype.class_name).startsWith("Quantized")) {
    throw new Refusal(`layer ${path} has quantized weights (${String(name)}), which are not read here.`);
  }
  if (quantization !== null && quantization !== undefined) {
    throw new Refusal(`layer ${path} has quantized weights, which are not read here.`);
  }
  const kept = dtype === undefined || dtype === null || PARTIAL_PRECISION.includes(String(name)) ? {} : { dtype: name };
  return { ...mapParts(path, rest), ...kept };
}

/** The same for the layers inside of a layer. */
function mapParts(path: string, config: Record<string, unknown>): Record<string, unknown> {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return (value as unknown[]).map(map);
    if (!isRecord(value) || typeof value.class_name !== "string" || !isRecord(value.config)) return value;
    if (CODE_CLASSES.includes(value.class_name) || value.class_name === "__lambda__") {
      throw new Refusal(`layer ${path} holds a ${value.class_name} with code of Python; none is run here.`);
    }
    const isLayer = "dtype" in value.config;
    return { ...value, config: isLayer ? cleanConfig(path, value.config) : mapParts(path, value.config) };
  };
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, map(value)]));
}

function camelCased(config: Readonly<Record<string, unknown>>): serialization.ConfigDict {
  const entries = Object.entries(config).map(([key, value]) => [
    key.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  const { dtype: _, ...rest } = Object.fromEntries(entries) as Record<string, unknown>;
  return rest as serialization.ConfigDict;
}
