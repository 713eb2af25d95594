import { ArgumentError } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { isLoss, makeLoss } from "../losses/makeLoss.js";
import { MeanMetric } from "../metrics/MeanMetric.js";
import { type Metric, isMetric } from "../metrics/Metric.js";
import { metricConfig } from "../metrics/metricConfig.js";
import { metricFromConfig } from "../metrics/metricFromConfig.js";
import { KerasOptimizer } from "../optimizers/KerasOptimizer.js";
import { optimizerFromConfig } from "../optimizers/optimizerFromConfig.js";
import { compile } from "./compile.js";
import type { CompileOptions } from "./compileOptions.js";
import { customObject, type CustomObject } from "./customObjects.js";
import { givenOptions } from "./givenOptions.js";
import type { LossWeights } from "./readLosses.js";

/** A loss or a metric as JSON: its name, what it was made by, or a function or class of the user's own by its name. */
export type ConfigEntry = string | { readonly className: string; readonly config: object | string };

/** Entries as they were given: one, lists, records by the names of the outputs; null for an output without. */
export type ConfigEntries =
  ConfigEntry | null | readonly ConfigEntries[] | { readonly [output: string]: ConfigEntries };

/** Options of `compile` as plain JSON. */
export interface CompileConfig {
  readonly optimizer: { readonly className: string; readonly config: object };
  readonly loss: ConfigEntries;
  readonly lossWeights?: LossWeights;
  readonly metrics?: ConfigEntries;
  readonly weightedMetrics?: ConfigEntries;
}

/** Kinds of entries that stand for something of the user's own. */
const FUNCTION = "function";
const CLASS = "class";

/**
 * Options that a model was compiled with, as plain JSON: Keras's `model.get_compile_config()`. Functions and classes of
 * the user's own stand in it by their names.
 *
 * @param caller the public function, which begins the error texts
 * @throws ArgumentError if the model was not compiled by `compile`, or an option has no name to be found by
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [4] })] });
 * compile(model, { optimizer: sgd({ momentum: 0.9 }), loss: huber({ delta: 2 }), metrics: ["mae"] });
 * const { optimizer, loss, metrics } = getCompileConfig(model);
 * optimizer.className; // → 'SGD'
 * loss.className; // → 'huber'
 * metrics; // → [ 'mae' ]
 * @see https://keras.io/api/models/model_training_apis/#compile-method
 */
export function getCompileConfig(model: LayersModel, caller = "getCompileConfig"): CompileConfig {
  const given = givenOptions(model);
  if (!given) {
    const allowed = "compiled by compile(model, { … }) of @seqloom/training";
    throw new ArgumentError(caller, "model", allowed, model?.optimizer ? "tfjs's own model.compile" : model);
  }
  const read = (name: "loss" | "metrics" | "weightedMetrics"): ConfigEntries => entriesOf(caller, name, given[name]);
  return {
    optimizer: optimizerConfig(caller, model),
    loss: read("loss"),
    ...(given.lossWeights !== undefined && { lossWeights: given.lossWeights }),
    ...(given.metrics !== undefined && { metrics: read("metrics") }),
    ...(given.weightedMetrics !== undefined && { weightedMetrics: read("weightedMetrics") }),
  };
}

function optimizerConfig(caller: string, { optimizer }: LayersModel): CompileConfig["optimizer"] {
  const className = optimizer.getClassName();
  if (!(optimizer instanceof KerasOptimizer)) {
    throw new ArgumentError(caller, "optimizer", "one of @seqloom/training, such as adam()", className);
  }
  try {
    return { className, config: optimizer.getConfig() };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError(caller, `${error.argument} of the optimizer`, error.allowed, error.given);
  }
}

function entriesOf(caller: string, argument: string, given: unknown): ConfigEntries {
  if (typeof given === "string" || given === null) return given;
  if (Array.isArray(given)) return given.map((each, place) => entriesOf(caller, `${argument}[${place}]`, each));
  if (isLoss(given)) {
    return { className: given.formula, config: { name: given.name, reduction: given.reduction, ...given.settings } };
  }
  if (typeof given === "function") {
    const className = isMetric(given.prototype) ? CLASS : FUNCTION;
    return { className, config: checkName(caller, argument, given.name, given) };
  }
  const known = metricConfig(given as object);
  if (known) return known;
  if (isMetric(given) || given instanceof MeanMetric) return metricOfOwn(caller, argument, given);
  const byOutput = Object.entries(given as Readonly<Record<string, unknown>>);
  return Object.fromEntries(byOutput.map(([name, each]) => [name, entriesOf(caller, `${argument}.${name}`, each)]));
}

function metricOfOwn(caller: string, argument: string, metric: Metric): ConfigEntry {
  const { name } = metric.constructor;
  const config = (metric as { getConfig?: () => object }).getConfig?.();
  return {
    className: CLASS,
    config: { name: checkName(caller, argument, name === "Object" ? "" : name, metric), config },
  };
}

function checkName(caller: string, argument: string, name: string, given: unknown): string {
  if (name !== "") return name;
  throw new ArgumentError(caller, argument, "a function or class with a name, by which it is found again", given);
}

/** Settings of `compileFromConfig`. */
export interface CompileFromConfigOptions {
  /** Losses and metrics of one's own by their names, besides those of `registerCustomObjects`. */
  readonly customObjects?: Readonly<Record<string, unknown>>;
  /** The public function, which begins the error texts. */
  readonly caller?: string;
  /** Sentence behind the error of an unknown function or class. */
  readonly hint?: string;
}

/**
 * Compiles a model with the options that `getCompileConfig` gave: Keras's `model.compile_from_config()`.
 *
 * @throws ArgumentError that names a function or class of the user's own that is not known
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [4] })] });
 * compileFromConfig(model, { optimizer: { className: "Adam", config: { learningRate: 0.1 } }, loss: "mse" });
 * getLearningRate(model); // → 0.1
 * @see https://keras.io/api/models/model_training_apis/#compile-method
 */
export function compileFromConfig(
  model: LayersModel,
  config: CompileConfig,
  options: CompileFromConfigOptions = {},
): void {
  const { customObjects = {}, caller = "compileFromConfig" } = options;
  const find = (argument: string, name: string): CustomObject => {
    const found = Object.hasOwn(customObjects, name) ? (customObjects[name] as CustomObject) : customObject(name);
    if (typeof found === "function") return found;
    const hint = options.hint ?? `registerCustomObjects({ ${name} }) makes it known.`;
    throw new ArgumentError(caller, argument, "the name of a function or class that is known here", name, hint);
  };
  const { className, config: settings } = config.optimizer;
  const optimizer = optimizerFromConfig(className, settings as Readonly<Record<string, unknown>>);
  const read = (name: "loss" | "metrics" | "weightedMetrics"): unknown => optionOf(name, config[name]!, find);
  compile(model, {
    optimizer,
    loss: read("loss") as CompileOptions["loss"],
    ...(config.lossWeights !== undefined && { lossWeights: config.lossWeights }),
    ...(config.metrics !== undefined && { metrics: read("metrics") as NonNullable<CompileOptions["metrics"]> }),
    ...(config.weightedMetrics !== undefined && {
      weightedMetrics: read("weightedMetrics") as NonNullable<CompileOptions["weightedMetrics"]>,
    }),
  });
}

type Find = (argument: string, name: string) => CustomObject;

function optionOf(argument: string, entries: ConfigEntries, find: Find): unknown {
  if (typeof entries === "string" || entries === null) return entries;
  if (Array.isArray(entries)) {
    return (entries as readonly ConfigEntries[]).map((each, place) => optionOf(`${argument}[${place}]`, each, find));
  }
  if (isEntry(entries)) return objectOf(argument, entries, find);
  const byOutput = Object.entries(entries as Readonly<Record<string, ConfigEntries>>);
  return Object.fromEntries(byOutput.map(([name, each]) => [name, optionOf(`${argument}.${name}`, each, find)]));
}

function isEntry(entries: ConfigEntries): entries is Exclude<ConfigEntry, string> {
  return typeof (entries as { className?: unknown }).className === "string" && "config" in (entries as object);
}

function objectOf(argument: string, { className, config }: Exclude<ConfigEntry, string>, find: Find): unknown {
  if (typeof config === "string") return find(argument, config);
  if (className === CLASS) {
    const { name, config: settings } = config as { readonly name: string; readonly config?: never };
    return new (find(argument, name) as new (config?: never) => Metric)(settings);
  }
  const metric = metricFromConfig({ className, config });
  return metric ?? makeLoss(className as Parameters<typeof makeLoss>[0], config as Parameters<typeof makeLoss>[1]);
}
