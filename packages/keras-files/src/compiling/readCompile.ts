import { compile, type CompileOptions, type KerasOptimizer, optimizerFromConfig } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { isRecord } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import { rememberName } from "../optimizer/optimizerVariables.js";
import { COMPILE_HINT } from "../errors/compileHint.js";
import { lossFromConfig, metricFromConfig } from "./partsFromConfig.js";

/** Settings of `compile` as a file has them: `compile_config` of Keras 3, or the training config of a legacy file. */
export type CompileConfig = Readonly<Record<string, unknown>>;

/**
 * Compiles a model as it was in its file.
 *
 * @returns its optimizer; undefined where the file has no loss or no optimizer, and the model is not compiled
 * @throws Refusal on losses, metrics and optimizers that are not known
 */
export function readCompile(model: LayersModel, config: CompileConfig): KerasOptimizer | undefined {
  const { loss, metrics, weighted_metrics: weighted, loss_weights: weights } = config;
  const given = config.optimizer ?? config.optimizer_config;
  if (given === null || given === undefined || loss === null || loss === undefined) return undefined;
  const optimizer = optimizerOf(given);
  const options = {
    optimizer,
    loss: mapParts("loss", loss, lossFromConfig) as CompileOptions["loss"],
    ...listOption("metrics", metrics),
    ...listOption("weightedMetrics", weighted),
    ...(isSet(weights) && { lossWeights: weights as NonNullable<CompileOptions["lossWeights"]> }),
  };
  try {
    compile(model, options);
  } catch (cause) {
    throw cannotCompile(cause as Error);
  }
  return optimizer;
}

function listOption(name: "metrics" | "weightedMetrics", given: unknown): Partial<CompileOptions> {
  return isSet(given) ? { [name]: mapParts(name, given, metricFromConfig) as CompileOptions["metrics"] } : {};
}

/** Whether something is given: Keras writes null for nothing, and lists of empty lists. */
function isSet(given: unknown): boolean {
  if (given === null || given === undefined) return false;
  return !Array.isArray(given) || (given as unknown[]).flat(3).length > 0;
}

function optimizerOf(given: unknown): KerasOptimizer {
  const { class_name: name, config } = isRecord(given) ? given : { class_name: given, config: {} };
  if (typeof name !== "string") throw new Refusal(`the optimizer must be a name or a class. ${COMPILE_HINT}`);
  const known = { ...(isRecord(config) ? config : {}) };
  for (const option of ["is_legacy_optimizer", "jit_compile", "loss_scale_factor"]) delete known[option];
  if (known.use_ema !== true) for (const option of ["ema_momentum", "ema_overwrite_frequency"]) delete known[option];
  try {
    const optimizer = optimizerFromConfig(name.split(">").at(-1)!, known);
    if (typeof known.name === "string") rememberName(optimizer, known.name);
    return optimizer;
  } catch (cause) {
    throw cannotCompile(cause as Error);
  }
}

function cannotCompile(cause: Error): Refusal {
  return new Refusal(`the compile settings cannot be used: ${cause.message} ${COMPILE_HINT}`, { cause });
}

/** Losses or metrics in lists and records, by the outputs of the model. */
function mapParts(place: string, given: unknown, read: (place: string, given: unknown) => unknown): unknown {
  if (Array.isArray(given)) return (given as unknown[]).map((each, i) => mapParts(`${place}[${i}]`, each, read));
  if (!isRecord(given) || typeof given.class_name === "string") {
    if (given !== null) return read(place, given);
    return place.startsWith("loss") ? null : [];
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, each]) => [name, mapParts(`${place}.${name}`, each, read)]),
  );
}
