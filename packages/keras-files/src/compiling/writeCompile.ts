import { compileSettings, KerasOptimizer } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { kerasWord } from "../config/kerasConfig.js";
import { isRecord } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import { optimizerName } from "../optimizer/optimizerVariables.js";
import { snakeCase } from "../weights/layerParts.js";
import { LOSS_CLASSES, configOfPart } from "./partsFromConfig.js";

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
 * @returns undefined if it was not compiled by `compile` with an optimizer of `@seqloom/training`
 * @throws Refusal on functions of one's own, which no file can hold
 */
export function compileParts(model: LayersModel): CompileParts | undefined {
  const settings = compileSettings(model);
  const { optimizer } = model;
  if (settings === undefined || !(optimizer instanceof KerasOptimizer)) return undefined;
  const { loss, lossWeights = null, metrics = null, weightedMetrics = null } = settings;
  return {
    optimizer,
    optimizerConfig: { class_name: optimizer.getClassName(), config: optimizerConfig(optimizer) },
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
  if (given === null || typeof given === "string") return given;
  if (Array.isArray(given)) return (given as unknown[]).map((each, i) => mapParts(`${place}[${i}]`, each));
  const part = partConfig(given as object);
  if (part !== undefined) return part;
  const isPlain = typeof given === "object" && Object.getPrototypeOf(given) === Object.prototype;
  if (!isPlain || "update" in (given as object)) throw notKept(place);
  return Object.fromEntries(
    Object.entries(given as object).map(([name, each]) => [name, mapParts(`${place}.${name}`, each)]),
  );
}

function notKept(place: string): Refusal {
  const hint = "{ includeOptimizer: false } leaves the compile settings out.";
  return new Refusal(`${place} is a function or object of its own, which no file can hold. ${hint}`);
}

/** The config of a loss or metric object. */
function partConfig(part: object): Config | undefined {
  const known = configOfPart(part);
  if (known) return { module: known.module, class_name: known.className, config: known.config, registered_name: null };
  const { formula, settings, reduction, name } = part as {
    formula?: string;
    settings?: Config;
    reduction?: string;
    name?: string;
  };
  const className = LOSS_CLASSES.find((each) => snakeCase(each) === formula);
  if (className === undefined) return undefined;
  const options = Object.entries(settings ?? {}).map(([option, value]) => [kerasWord(option), value]);
  const config = { name, reduction, ...(Object.fromEntries(options) as Config) };
  return { module: "keras.losses", class_name: className, config, registered_name: null };
}
