import { ArgumentError } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { findLoss } from "./lossByName.js";
import type { LossFunction } from "../losses/LossFunction.js";
import type { LossName, LossSettings } from "../losses/formulas.js";
import type { Loss } from "../losses/makeLoss.js";
import type { Metric } from "../metrics/Metric.js";

/** Losses and metrics of a compiled model. */
export interface Compiled {
  /** One loss for each output. */
  readonly losses: readonly CompiledLoss[];
  readonly metrics: readonly CompiledMetric[];
}

export interface CompiledLoss {
  readonly call: LossFunction;
  /** Keras's name, where it is a known one: it decides which targets are allowed. */
  readonly name: LossName | undefined;
  /** Settings of the loss; left out where they are Keras's defaults. */
  readonly settings?: LossSettings;
  /** Default: "sum_over_batch_size". */
  readonly reduction?: Loss["reduction"];
  /** Samples or steps that count. */
  readonly counts?: Loss["counts"];
  /** Factor of the loss in the sum over all outputs. */
  readonly weight?: number;
  /** Whether the output has no loss: its targets count in metrics alone. */
  readonly isAbsent?: boolean;
}

export interface CompiledMetric {
  /** The user's name of it, with the output's name before it where there are several. */
  readonly name: string;
  readonly output: number;
  /** The values of which it is the mean. */
  readonly call?: LossFunction;
  /** Metric that keeps counts, where it is no mean. */
  readonly metric?: Metric;
  /** Whether the weights of the samples count in it. */
  readonly weighted?: boolean;
}

const compiled = new WeakMap<LayersModel, { readonly is: Compiled; readonly stamp: unknown }>();

/** Keeps losses and metrics of a model, for as long as it lives or until it is compiled again. */
export function rememberCompiled(model: LayersModel, is: Compiled): void {
  compiled.set(model, { is, stamp: model.metricsTensors });
}

/**
 * Losses and metrics that a model was compiled for, by our `compile` or by tfjs's `model.compile`.
 *
 * @throws ArgumentError if it was not compiled, or if layers were frozen or thawed since
 */
export function readCompiled(caller: string, model: LayersModel): Compiled {
  if (!(model?.optimizer && model.metricsTensors)) {
    const hint = "Call compile(model, { optimizer, loss }) first.";
    throw new ArgumentError(caller, "model", "a compiled model", model, hint);
  }
  const trained = (Reflect.get(innerModel(model), "collectedTrainableWeights") as unknown[] | undefined)?.length;
  if (trained !== undefined && trained !== model.trainableWeights.length) {
    const hint = "Layers were frozen or thawed since; compile it again.";
    const given = `${model.trainableWeights.length} trainable weights`;
    throw new ArgumentError(caller, "model", `compiled for what it trains (${trained} weights)`, given, hint);
  }
  const known = compiled.get(model);
  return known && known.stamp === model.metricsTensors ? known.is : compiledByTfjs(model);
}

/** tfjs keeps the losses of a Sequential in a second model inside. */
export function innerModel(model: LayersModel): LayersModel {
  return (Reflect.get(model, "model") as LayersModel | undefined) ?? model;
}

/** Reads the fields that tfjs's own compile leaves; its names stay ("accuracy" is "acc" there). */
function compiledByTfjs(model: LayersModel): Compiled {
  const outputs = model.outputNames.length;
  const lossesBefore = outputs > 1 ? outputs : 0; // of several outputs each loss is listed as a metric, too
  const names = model.metricsNames.slice(1 + lossesBefore);
  const metrics = model.metricsTensors.slice(lossesBefore);
  return {
    losses: innerModel(model).lossFunctions.map((call, output) => ({ call, name: nameOfLoss(model, output) })),
    metrics: numbered(metrics.map(([call, output], index) => ({ name: names[index]!, output, call }))),
  };
}

function nameOfLoss({ loss, outputNames }: LayersModel, output: number): LossName | undefined {
  let own: unknown = loss;
  if (Array.isArray(loss)) own = loss[output];
  else if (typeof loss === "object") own = loss[outputNames[output]!];
  return typeof own === "string" ? findLoss(own) : undefined;
}

/** Names of all that a batch gives: the loss, the loss of each output where there are several, the metrics. */
export function logNames({ losses, metrics }: Compiled, { outputNames }: LayersModel): string[] {
  const present = outputNames.filter((_, output) => !losses[output]!.isAbsent);
  const ofOutputs = present.length > 1 ? present.map((name) => `${name}_loss`) : [];
  return ["loss", ...ofOutputs, ...metrics.map(({ name }) => name)];
}

/** The metrics that keep counts, by their names. */
export function countedMetrics({ metrics }: Compiled): ReadonlyMap<string, Metric> {
  return new Map(metrics.flatMap(({ name, metric }) => (metric ? [[name, metric] as const] : [])));
}

/** Metrics that tfjs compiled: the second of a name gets `_1` behind it. */
function numbered(metrics: readonly CompiledMetric[]): CompiledMetric[] {
  const counts = new Map<string, number>();
  return metrics.map((metric) => {
    const count = counts.get(metric.name) ?? 0;
    counts.set(metric.name, count + 1);
    return count === 0 ? metric : { ...metric, name: `${metric.name}_${count}` };
  });
}
