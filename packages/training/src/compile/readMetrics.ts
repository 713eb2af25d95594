import { ArgumentError } from "@seqloom/array";
import { isLoss } from "../losses/makeLoss.js";
import type { LossFunction } from "../losses/LossFunction.js";
import { MeanMetric } from "../metrics/MeanMetric.js";
import { type Metric, isMetric } from "../metrics/Metric.js";
import { countMetrics, meanMetrics } from "../metrics/metrics.js";
import type { CompiledMetric } from "./compiledModel.js";
import { toSnakeCase } from "./lossByName.js";
import { metricByName } from "./metricByName.js";
import { checkLength, checkNames } from "./readLosses.js";

/**
 * A metric: its name in Keras; a function of targets and predictions, of whose values the mean is taken; or one that keeps
 * counts: `auc({ … })`, an object or class with update, result and reset.
 */
export type MetricOption = string | LossFunction | Metric | (new () => Metric);

/** Metrics of the only output; of several outputs a list with an entry for each, null for none, or a record by their names. */
export type MetricsOption = MetricOption | readonly Entry[] | Readonly<Record<string, Entry>>;

type Entry = MetricOption | readonly MetricOption[] | null;

type GivenEntry = Exclude<Entry, null>;

/**
 * The metrics of all outputs, under names that are unique: the second of a name gets `_1` behind it, a weighted one
 * `weighted_` before it, as in Keras.
 *
 * @throws ArgumentError that names the metric that is none
 */
export function readMetrics(
  metrics: MetricsOption | undefined,
  weightedMetrics: MetricsOption | undefined,
  outputNames: readonly string[],
): CompiledMetric[] {
  const all = [
    ...metricsOf("metrics", metrics ?? [], outputNames),
    ...metricsOf("weightedMetrics", weightedMetrics ?? [], outputNames),
  ];
  const objects = new Set<Metric>();
  for (const { metric, argument } of all) {
    if (metric === undefined) continue;
    if (objects.has(metric)) {
      throw new ArgumentError("compile", argument, "an object of its own, since its counts would mix", metric);
    }
    objects.add(metric);
  }
  return unique(all, outputNames);
}

interface NamedEntry extends CompiledMetric {
  /** Place of the metric in the options, for error texts. */
  readonly argument: string;
}

function metricsOf(
  argument: "metrics" | "weightedMetrics",
  given: MetricsOption,
  outputNames: readonly string[],
): NamedEntry[] {
  const entries = entriesOf(argument, given, outputNames);
  return entries.flatMap(([path, entry], output) => {
    const list: readonly MetricOption[] = Array.isArray(entry) ? entry : [entry as MetricOption];
    return list.map((metric, index) => {
      const place = Array.isArray(entry) ? `${path}[${index}]` : path;
      return { ...readMetric(place, metric), output, weighted: argument === "weightedMetrics", argument: place };
    });
  });
}

/** The metrics of each output, with the place where they were given. */
function entriesOf(argument: string, given: MetricsOption, outputNames: readonly string[]): [string, GivenEntry][] {
  if (Array.isArray(given)) {
    const list = given as readonly Entry[];
    if (outputNames.length === 1) return [[argument, list.flat() as readonly MetricOption[]]];
    if (list.length === 0) return outputNames.map(() => [argument, []]);
    checkLength(argument, list, outputNames);
    return list.map((entry, output) => [`${argument}[${output}]`, entry ?? []]);
  }
  if (isOneMetric(given)) return outputNames.map(() => [argument, given]);
  checkNames(argument, given, outputNames);
  const byName = given as Readonly<Record<string, Entry>>;
  return outputNames.map((name) => [`${argument}.${name}`, byName[name] ?? []]);
}

function isOneMetric(given: MetricsOption): given is MetricOption {
  return typeof given === "string" || typeof given === "function" || isMetric(given);
}

function readMetric(argument: string, given: unknown): Pick<CompiledMetric, "name" | "call" | "metric"> {
  if (typeof given === "string") {
    const known = metricByName("compile", argument, given);
    if (known in meanMetrics) return { name: given, call: meanMetrics[known as keyof typeof meanMetrics] };
    return withCounts(argument, given, countMetrics[known as keyof typeof countMetrics]());
  }
  if (isLoss(given)) return { name: given.name, call: given.values };
  if (given instanceof MeanMetric) return { name: given.name, call: given.values };
  if (typeof given === "function") {
    if (!isMetric(given.prototype)) return { name: given.name || "metric", call: given as LossFunction };
    return readMetric(argument, new (given as new () => Metric)());
  }
  if (isMetric(given)) return withCounts(argument, given.name ?? toSnakeCase(given.constructor.name), given);
  const allowed = "a name, a function, or an object with update, result and reset";
  throw new ArgumentError("compile", argument, allowed, given);
}

function withCounts(argument: string, name: string, metric: Metric): Pick<CompiledMetric, "name" | "metric"> {
  if (metric.givesList === true) {
    const hint = 'A log is one number: give one threshold, or an average such as "macro".';
    throw new ArgumentError("compile", argument, "a metric of one number", `a list of ${name}`, hint);
  }
  return { name, metric };
}

/** Keras's names of metrics: with that of the output before it where there are several. */
function unique(metrics: readonly NamedEntry[], outputNames: readonly string[]): CompiledMetric[] {
  const counts = new Map<string, number>();
  return metrics.map(({ argument: _, ...metric }) => {
    const prefix = outputNames.length > 1 ? `${outputNames[metric.output]}_` : "";
    let name = prefix + metric.name;
    if (metric.weighted && counts.has(name)) name = `${prefix}weighted_${metric.name}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { ...metric, name: count === 0 ? name : `${name}_${count}` };
  });
}
