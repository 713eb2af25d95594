import { ArgumentError } from "@seqloom/array";
import { type CompileConfig, getCompileConfig, KerasOptimizer, lossClasses, metricClasses } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { kerasWord } from "../config/kerasConfig.js";
import { isRecord } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import { optimizerName } from "../optimizer/optimizerVariables.js";

type Config = Record<string, unknown>;

/** Compile settings as Keras 3 writes them, with the optimizer apart. */
export interface CompileParts {
  readonly optimizer: KerasOptimizer;
  /** { class_name, config } with the module and without. */
  readonly optimizerConfig: { readonly class_name: string; readonly config: Config };
  readonly rest: Config;
}

/**
 * The settings with which a model was compiled.
 *
 * @returns undefined if it was not compiled; a model that tfjs itself compiled is left so, too, and a warning says it
 * @throws Refusal on functions of one's own, which no file can hold
 */
export function compileParts(model: LayersModel): CompileParts | undefined {
  const { optimizer } = model;
  const settings = optimizer instanceof KerasOptimizer ? ownSettings(model) : undefined;
  if (settings === undefined) {
    if (optimizer) console.warn(`${model.name}: compile settings of tfjs's own are not kept in the file.`);
    return undefined;
  }
  const { loss, lossWeights = null, metrics = null, weightedMetrics = null } = settings;
  return {
    optimizer: optimizer as KerasOptimizer,
    optimizerConfig: { class_name: optimizer.getClassName(), config: optimizerConfig(optimizer as KerasOptimizer) },
    rest: {
      loss: mapParts("loss", loss),
      loss_weights: lossWeights,
      metrics: mapParts("metrics", metrics),
      weighted_metrics: mapParts("weightedMetrics", weightedMetrics),
      run_eagerly: false,
      steps_per_execution: 1,
      jit_compile: false,
    },
  };
}

function ownSettings(model: LayersModel): CompileConfig | undefined {
  try {
    return getCompileConfig(model);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    if (error.argument === "model") return undefined;
    throw notKept(error.argument);
  }
}

function optimizerConfig(optimizer: KerasOptimizer): Config {
  const config = optimizer.getConfig() as unknown as Config;
  const entries = Object.entries(config).map(([name, value]) => [
    kerasWord(name),
    isRecord(value) ? schedule(value) : value,
  ]);
  return { name: optimizerName(optimizer), ...(Object.fromEntries(entries) as Config) };
}

/** A learning rate that follows the step. */
function schedule({ className, config }: Config): Config {
  const options = Object.entries(config as Config).map(([name, value]) => [kerasWord(name), value]);
  const module = "keras.optimizers.schedules";
  const named = { ...(Object.fromEntries(options) as Config), name: className };
  return { module, class_name: className, config: named, registered_name: null };
}

function mapParts(place: string, given: unknown): unknown {
  if (given === null || given === undefined || typeof given === "string") return given ?? null;
  if (Array.isArray(given)) return (given as unknown[]).map((each, i) => mapParts(`${place}[${i}]`, each));
  const entries = given as Config;
  if (typeof entries.className === "string" && "config" in entries)
    return partConfig(place, entries as unknown as Part);
  return Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, mapParts(`${place}.${name}`, each)]));
}

function notKept(place: string): Refusal {
  const hint = "{ includeOptimizer: false } leaves the compile settings out.";
  return new Refusal(`${place} is a function or object of its own, which no file can hold. ${hint}`);
}

interface Part {
  readonly className: string;
  readonly config: object | string;
}

/** The config of a loss or metric with settings; of a function or class of one's own there is only the name. */
function partConfig(place: string, { className, config }: Part): Config {
  const wanted = className.replaceAll("_", "").toLowerCase();
  const known = Object.keys({ ...lossClasses, ...metricClasses }).find((name) => name.toLowerCase() === wanted);
  if (known === undefined || typeof config === "string") throw notKept(place);
  const options = Object.entries(config as Config).map(([option, value]) => [kerasWord(option), value]);
  const module = place.startsWith("loss") ? "keras.losses" : "keras.metrics";
  const { reduction, ...rest } = Object.fromEntries(options) as Config;
  const own = module === "keras.losses" ? { reduction, ...rest } : rest;
  return { module, class_name: known, config: own, registered_name: null };
}
