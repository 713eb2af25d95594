import { type OptionTable, integer, number, optional, readOptions, string } from "@seqloom/array";
import { accuracies, binaryAccuracyAt, inTopOfNumbers, inTopOfRows } from "./accuracies.js";
import { MeanMetric } from "./MeanMetric.js";
import { withConfig } from "./metricConfig.js";

/** Options of `accuracy`, `categoricalAccuracy` and `sparseCategoricalAccuracy`. */
export interface AccuracyOptions {
  /** Name in history and console. Default: Keras's name of the metric. */
  readonly name?: string;
}

/** Options of `binaryAccuracy`. */
export interface BinaryAccuracyOptions extends AccuracyOptions {
  /** Number that a prediction of 1 is above; default 0.5. */
  readonly threshold?: number;
}

/** Options of `topKCategoricalAccuracy` and `sparseTopKCategoricalAccuracy`. */
export interface TopKOptions extends AccuracyOptions {
  /** Number of the largest predictions among which the right class may be; default 5. */
  readonly k?: number;
}

/** Types, ranges and defaults of the options of `accuracy`, `categoricalAccuracy` and `sparseCategoricalAccuracy`. */
export const accuracyOptions = {
  name: optional(string({ noun: "a name", allowEmpty: false })),
} satisfies OptionTable<AccuracyOptions>;

/** Types, ranges and defaults of the options of `binaryAccuracy`. */
export const binaryAccuracyOptions = {
  ...accuracyOptions,
  threshold: number({ default: 0.5 }),
} satisfies OptionTable<BinaryAccuracyOptions>;

/** Types, ranges and defaults of the options of `topKCategoricalAccuracy` and `sparseTopKCategoricalAccuracy`. */
export const topKOptions = {
  ...accuracyOptions,
  k: integer({ min: 1, default: 5 }),
} satisfies OptionTable<TopKOptions>;

/**
 * Share of predictions that equal their target, Keras's `metrics.Accuracy`. The name "accuracy" in `compile` is another: it
 * takes one of those below, as the shapes have it.
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const metric = accuracy();
 * metric.update([1, 2, 3, 4], [0, 2, 3, 4]);
 * metric.result(); // → 0.75
 * @see https://keras.io/api/metrics/accuracy_metrics/#accuracy-class
 */
export function accuracy(options?: AccuracyOptions): MeanMetric {
  const { name = "accuracy" } = readOptions("accuracy", accuracyOptions, options);
  return withConfig("accuracy", options, new MeanMetric(name, accuracies.equal));
}

/**
 * Share of predictions on the side of the threshold on which their target of 0 or 1 is.
 *
 *     mean((p > threshold) = y)
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const metric = binaryAccuracy({ threshold: 0.7 });
 * metric.update([1, 1, 0, 0], [0.98, 0.6, 0.1, 0.7]);
 * metric.result(); // → 0.75
 * @see https://keras.io/api/metrics/accuracy_metrics/#binaryaccuracy-class
 */
export function binaryAccuracy(options?: BinaryAccuracyOptions): MeanMetric {
  const { name = "binary_accuracy", threshold } = readOptions("binaryAccuracy", binaryAccuracyOptions, options);
  return withConfig("binaryAccuracy", options, new MeanMetric(name, binaryAccuracyAt(threshold)));
}

/**
 * Share of rows whose largest prediction is that of the right class, with targets in one-hot rows.
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const metric = categoricalAccuracy();
 * metric.update([[0, 0, 1], [0, 1, 0]], [[0.1, 0.9, 0.8], [0.05, 0.95, 0]]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/accuracy_metrics/#categoricalaccuracy-class
 */
export function categoricalAccuracy(options?: AccuracyOptions): MeanMetric {
  const { name = "categorical_accuracy" } = readOptions("categoricalAccuracy", accuracyOptions, options);
  return withConfig("categoricalAccuracy", options, new MeanMetric(name, accuracies.categorical));
}

/**
 * Share of rows whose largest prediction is that of the right class, with class numbers as targets.
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const metric = sparseCategoricalAccuracy();
 * metric.update([2, 1], [[0.1, 0.6, 0.3], [0.05, 0.95, 0]]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/accuracy_metrics/#sparsecategoricalaccuracy-class
 */
export function sparseCategoricalAccuracy(options?: AccuracyOptions): MeanMetric {
  const { name = "sparse_categorical_accuracy" } = readOptions("sparseCategoricalAccuracy", accuracyOptions, options);
  return withConfig("sparseCategoricalAccuracy", options, new MeanMetric(name, accuracies.sparse));
}

/**
 * Share of rows with the right class among the k largest predictions, with targets in one-hot rows.
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const metric = topKCategoricalAccuracy({ k: 2 });
 * metric.update([[0, 0, 1], [0, 1, 0]], [[0.1, 0.9, 0.8], [0.5, 0.1, 0.4]]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/accuracy_metrics/#topkcategoricalaccuracy-class
 */
export function topKCategoricalAccuracy(options?: TopKOptions): MeanMetric {
  const { name = "top_k_categorical_accuracy", k } = readOptions("topKCategoricalAccuracy", topKOptions, options);
  return withConfig("topKCategoricalAccuracy", options, new MeanMetric(name, inTopOfRows(k)));
}

/**
 * Share of rows with the right class among the k largest predictions, with class numbers as targets.
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const metric = sparseTopKCategoricalAccuracy({ k: 2 });
 * metric.update([2, 1], [[0.1, 0.9, 0.8], [0.5, 0.1, 0.4]]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/accuracy_metrics/#sparsetopkcategoricalaccuracy-class
 */
export function sparseTopKCategoricalAccuracy(options?: TopKOptions): MeanMetric {
  const read = readOptions("sparseTopKCategoricalAccuracy", topKOptions, options);
  return withConfig(
    "sparseTopKCategoricalAccuracy",
    options,
    new MeanMetric(read.name ?? "sparse_top_k_categorical_accuracy", inTopOfNumbers(read.k)),
  );
}
