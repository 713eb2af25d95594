import { kerasLayerNames } from "@seqloom/layers";
import type { layers } from "@tensorflow/tfjs-layers";
import { isRecord } from "./parseJson.js";

type Config = Record<string, unknown>;

/** Modules of Keras by the ends of the options that hold their objects. */
const MODULES: readonly (readonly [end: RegExp, module: string])[] = [
  [/Initializer$/, "keras.initializers"],
  [/Regularizer$/, "keras.regularizers"],
  [/Constraint$/, "keras.constraints"],
];

/** Classes that tfjs names in another way than Keras. */
const OTHER_NAMES: Readonly<Record<string, string>> = { LeCunNormal: "LecunNormal", LeCunUniform: "LecunUniform" };

/** Fields of tfjs that Keras 3 does not take. */
const NOT_IN_KERAS = ["batchInputShape", "dtype", "name", "trainable", "inputLength"];

/** Form of the config: that of .keras files, or that of legacy ones, without modules. */
export interface ConfigForm {
  readonly isLegacy: boolean;
}

/**
 * The entry of a layer in a config of Keras 3, without its calls.
 *
 * @param layer a layer that is no model
 */
export function layerEntry(layer: layers.Layer, form: ConfigForm): Config {
  const className = layer.getClassName();
  if (className === "InputLayer") return { ...classEntry("InputLayer", inputConfig(layer), form) };
  const entry = classEntry(className, layerConfig(className, layer.getConfig()), form);
  const { inputTensors, inputShapes } = layer.inboundNodes[0] ?? {};
  const isSingle = inputTensors?.length === 1;
  return { ...entry, ...(!form.isLegacy && isSingle && { build_config: { input_shape: inputShapes![0] } }) };
}

/** A class of layers and its config. */
function classEntry(className: string, config: Config, { isLegacy }: ConfigForm): Config {
  if (isLegacy) return { class_name: registeredNames.get(className) ?? className, config };
  if (!isOwn(className)) return { module: "keras.layers", class_name: className, config, registered_name: null };
  return {
    module: null,
    class_name: className,
    config,
    registered_name: registeredNames.get(className) ?? `Custom>${className}`,
  };
}

/** Classes of Keras that stand in other packages than `layers`. */
const ELSEWHERE = ["InputLayer", "TextVectorization"];

function isOwn(className: string): boolean {
  return !ELSEWHERE.includes(className) && !kerasLayerNames.includes(className);
}

const registeredNames = new Map<string, string>();

/** Keeps the name under which a class of one's own stands in Keras's files: `package>Class`. */
export function rememberRegisteredName(className: string, registeredName: string): void {
  registeredNames.set(className, registeredName);
}

function inputConfig({ batchInputShape, dtype, name }: layers.Layer): Config {
  return { batch_shape: batchInputShape, dtype, sparse: false, name };
}

function layerConfig(className: string, config: object): Config {
  const { name, trainable = true } = config as { name: string; trainable?: boolean };
  const dtype = { module: "keras", class_name: "DTypePolicy", config: { name: "float32" }, registered_name: null };
  const options = Object.entries(config).filter(([key]) => !NOT_IN_KERAS.includes(key));
  const own: Config = Object.fromEntries(
    options.map(([key, value]): [string, unknown] => [kerasWord(key), optionOf(key, value)]),
  );
  // Keras takes one axis there, and no list of one.
  if (className === "BatchNormalization" && Array.isArray(own.axis)) own.axis = (own.axis as unknown[])[0];
  return { name, ...(className !== "SpatialDropout1D" && { trainable }), dtype, ...own };
}

/** Options that hold words of texts. */
const WORDS = ["vocabulary", "oovToken", "maskToken"];

function optionOf(key: string, value: unknown): unknown {
  if (WORDS.includes(key)) return wordsOf(value);
  if (typeof value === "string") return kerasWord(value);
  if (Array.isArray(value)) return (value as unknown[]).map((each) => (isClass(each) ? optionOf(key, each) : each));
  if (!isClass(value)) return value ?? null;
  const module = MODULES.find(([end]) => end.test(key))?.[1];
  if (module === undefined)
    return classEntry(value.className, layerConfig(value.className, value.config), { isLegacy: false });
  const config = Object.fromEntries(
    Object.entries(value.config).map(([name, option]) => [kerasWord(name), optionOf(name, option)]),
  );
  const className = OTHER_NAMES[value.className] ?? value.className;
  return { module, class_name: className, config, registered_name: null };
}

/** Words, which stand in configs of tfjs as `{ name: word }`. */
function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(wordsOf);
  return isRecord(value) && "name" in value ? value.name : (value ?? null);
}

function isClass(value: unknown): value is { className: string; config: Config } {
  return isRecord(value) && typeof value.className === "string" && isRecord(value.config);
}

/**
 * A name of an option, or a word that it chooses among, as Keras writes it.
 *
 * @example
 * kerasWord("recurrentActivation"); // → 'recurrent_activation'
 * kerasWord("beta1"); // → 'beta_1'
 */
export function kerasWord(word: string): string {
  if (/^beta[12]$/.test(word)) return `beta_${word.at(-1)}`;
  return /^[a-z][A-Za-z0-9]*$/.test(word) ? word.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase() : word;
}
