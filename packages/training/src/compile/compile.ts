import { ArgumentError, custom, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { Optimizer } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type CompiledLoss, type CompiledMetric, innerModel, rememberCompiled, unique } from "./compiledModel.js";
import { keepFrozen } from "./keepFrozen.js";
import { lossByName } from "./lossByName.js";
import type { LossFunction } from "../losses/LossFunction.js";
import { losses, type LossName } from "../losses/losses.js";
import { metricByName } from "./metricByName.js";
import { metrics } from "../losses/metrics.js";
import { optimizerByName } from "./optimizerByName.js";
import { knowsWeights } from "../optimizers/WeightPlaces.js";

/** A loss or metric: its name in Keras or tfjs, or a function of targets and predictions. */
export type NameOrFunction = string | LossFunction;

/** Options of `compile`. */
export interface CompileOptions {
  /** Name, with Keras's default settings, or an optimizer. `adam({ … })`, one of `tf.train`. Default: "rmsprop". */
  readonly optimizer?: string | Optimizer;
  /**
   * Number that training makes small. One for all outputs, a list with one for each, or one by the name of each output.
   */
  readonly loss: NameOrFunction | readonly NameOrFunction[] | Readonly<Record<string, NameOrFunction>>;
  /** Numbers shown besides the loss. For all outputs, or by the name of the output. */
  readonly metrics?:
    NameOrFunction | readonly NameOrFunction[] | Readonly<Record<string, NameOrFunction | readonly NameOrFunction[]>>;
}

/** Types, ranges and defaults of the options of `compile`. */
export const compileOptions = {
  optimizer: custom<string | Optimizer>("a name or an optimizer", isOptimizer, { default: "rmsprop" }),
  loss: custom<CompileOptions["loss"]>("a name, a function, or a list or record of these", isNamed),
  metrics: optional(
    custom<NonNullable<CompileOptions["metrics"]>>("a name, a function, or a list or record of these", isNamed),
  ),
} satisfies OptionTable<CompileOptions>;

function isOptimizer(value: unknown): boolean {
  return typeof value === "string" || typeof (value as Optimizer | null)?.applyGradients === "function";
}

function isNamed(value: unknown): boolean {
  return typeof value === "string" || typeof value === "function" || (typeof value === "object" && value !== null);
}

/**
 * Says how a model is trained: as tfjs's `model.compile`, with Keras's names, formulas and default settings.
 *
 * Metrics keep the name they are given here: "acc" is `acc` in history and console, "accuracy" is `accuracy`. Which
 * accuracy it is follows the shapes, as in Keras: one output value, class numbers, or one-hot rows.
 *
 * An optimizer goes with the model: `model.dispose()` frees what it keeps, as does the next `compile` with another one; with
 * the same one training goes on where it was. One of `tf.train` stays the caller's.
 *
 * @throws ArgumentError on an unknown name, with those known
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [4], activation: "sigmoid" })] });
 * compile(model, { optimizer: "rmsprop", loss: "binary_crossentropy", metrics: ["acc"] });
 * model.metricsNames; // → [ 'loss', 'acc' ]
 * compile(model, { loss: "mse", optimizer: "ada" });
 * // throws compile: optimizer must be one of sgd, rmsprop, adam, adamw, nadam, adagrad, adadelta, adamax, ftrl, lion, or an optimizer, got "ada".
 * @see https://keras.io/api/models/model_training_apis/#compile-method
 */
export function compile(model: LayersModel, options: CompileOptions): void {
  if (!(typeof model?.compile === "function" && model.outputs?.length > 0)) {
    throw new ArgumentError("compile", "model", "a model of tfjs-layers with at least one layer", model);
  }
  const read = readOptions("compile", compileOptions, options);
  const { outputs } = model;
  const outputNames = outputs.map(({ name, sourceLayer }) => sourceLayer?.name ?? name);
  const compiledLosses = readLosses(read.loss, outputNames);
  const compiledMetrics = unique(readMetrics(read.metrics ?? [], outputNames));
  const optimizer =
    typeof read.optimizer === "string" ? optimizerByName("compile", "optimizer", read.optimizer) : read.optimizer;
  const owned = knowsWeights(optimizer);
  const before = Reflect.get(model, "isOptimizerOwned") === true ? model.optimizer : undefined;
  if (before !== optimizer) before?.dispose();
  const stock = compiledLosses.map(({ call, name }) => (name ? (tfjsName(name) ?? call) : call));
  keepFrozen(model, () => model.compile({ optimizer, loss: stock as LossFunction[], metrics: [] }));
  for (const part of new Set([model, innerModel(model)])) {
    Reflect.set(part, "isOptimizerOwned", owned);
    part.loss = (stock.length > 1 ? stock : stock[0]) as LayersModel["loss"];
    part.metrics = (read.metrics ?? []) as LayersModel["metrics"];
    part.metricsNames = [...part.metricsNames, ...compiledMetrics.map(({ name }) => name)];
    part.metricsTensors = [...part.metricsTensors, ...compiledMetrics.map(tensorEntry)];
  }
  rememberCompiled(model, { losses: compiledLosses, metrics: compiledMetrics });
}

function tensorEntry({ call, output }: CompiledMetric): [LossFunction, number] {
  return [call, output];
}

function readLosses(given: CompileOptions["loss"], outputNames: readonly string[]): CompiledLoss[] {
  if (typeof given === "string" || typeof given === "function") {
    return outputNames.map(() => readLoss("loss", given));
  }
  if (isList(given)) {
    if (given.length !== outputNames.length) {
      throw new ArgumentError("compile", "loss", `a list of ${outputNames.length}, one for each output`, given);
    }
    return given.map((loss, output) => readLoss(`loss[${output}]`, loss));
  }
  checkNames("loss", given, outputNames);
  return outputNames.map((name) => readLoss(`loss.${name}`, given[name]));
}

function readLoss(argument: string, given: NameOrFunction | undefined): CompiledLoss {
  if (typeof given === "function") return { call: given, name: undefined };
  if (typeof given !== "string") throw new ArgumentError("compile", argument, "a name or a function", given);
  const name = lossByName("compile", argument, given);
  return { call: losses[name], name };
}

function readMetrics(given: NonNullable<CompileOptions["metrics"]>, outputNames: readonly string[]): CompiledMetric[] {
  const several = outputNames.length > 1;
  const isRecord = typeof given === "object" && !isList(given);
  if (isRecord) checkNames("metrics", given, outputNames);
  return outputNames.flatMap((outputName, output) => {
    const own = isRecord ? (given[outputName] ?? []) : given;
    const list = isList(own) ? own : [own];
    return list.map((metric, index) => {
      const argument = isRecord ? `metrics.${outputName}` : "metrics";
      const { name, call } = readMetric(isList(own) ? `${argument}[${index}]` : argument, metric);
      return { name: several ? `${outputName}_${name}` : name, output, call };
    });
  });
}

function readMetric(argument: string, given: NameOrFunction): { name: string; call: LossFunction } {
  if (typeof given === "function") return { name: given.name || "metric", call: given };
  if (typeof given !== "string") throw new ArgumentError("compile", argument, "a name or a function", given);
  return { name: given, call: metrics[metricByName("compile", argument, given)] };
}

function checkNames(argument: string, given: object, outputNames: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (outputNames.includes(name)) continue;
    throw new ArgumentError("compile", `each name in ${argument}`, `an output: ${outputNames.join(", ")}`, name);
  }
}

function isList(value: unknown): value is readonly NameOrFunction[] {
  return Array.isArray(value);
}

/** The name under which tfjs saves and loads a loss; undefined where it has none. */
function tfjsName(name: LossName): string | undefined {
  if (name === "huber") return undefined;
  if (name === "kl_divergence") return "kullbackLeiblerDivergence";
  if (name === "cosine_similarity") return "cosineProximity";
  return name === "log_cosh" ? "logcosh" : name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
