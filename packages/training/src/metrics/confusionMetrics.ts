import { type OptionTable, custom, integer, optional, readOptions, string } from "@seqloom/array";
import { Examples } from "./Examples.js";
import type { MetricInput, NamedMetric } from "./Metric.js";
import { withConfig } from "./metricConfig.js";
import { type Counts, type CountsState, divideNoNan, ThresholdCounts } from "./ThresholdCounts.js";

/** Options of `truePositives`, `falsePositives`, `trueNegatives` and `falseNegatives`. */
export interface CountOptions {
  /** Name in history and console. Default: Keras's name of the metric. */
  readonly name?: string;
  /** Number that a positive prediction is above, or several; then the result is a list. Default: 0.5. */
  readonly thresholds?: number | readonly number[];
}

/** Options of `precision` and `recall`. */
export interface PrecisionOptions extends CountOptions {
  /** Number of the largest predictions of a row that count as positive. Default: all above the threshold. */
  readonly topK?: number;
  /** Class that alone counts. Default: all. */
  readonly classId?: number;
}

const thresholds = optional(
  custom<number | readonly number[]>("a number from 0 to 1, or a list of these", (value) => {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.length > 0 && list.every((each) => typeof each === "number" && each >= 0 && each <= 1);
  }),
);

/** Types, ranges and defaults of the options of `truePositives` and the like. */
export const countOptions = {
  name: optional(string({ noun: "a name", allowEmpty: false })),
  thresholds,
} satisfies OptionTable<CountOptions>;

/** Types, ranges and defaults of the options of `precision` and `recall`. */
export const precisionOptions = {
  ...countOptions,
  topK: optional(integer({ min: 1 })),
  classId: optional(integer({ min: 0 })),
} satisfies OptionTable<PrecisionOptions>;

interface Settings {
  readonly caller: string;
  readonly name: string;
  readonly options: PrecisionOptions;
  /** The value at one threshold. */
  readonly valueAt: (counts: Counts, threshold: number) => number;
}

/** A metric made of the counts at one or several thresholds. */
class ConfusionMetric implements NamedMetric {
  readonly name: string;
  readonly needsRows = true;
  readonly givesList: boolean;
  readonly #settings: Settings;
  readonly #counts: ThresholdCounts;
  readonly #thresholds: readonly number[];

  constructor(settings: Settings) {
    const { thresholds: given, topK } = settings.options;
    this.name = settings.options.name ?? settings.name;
    this.#settings = settings;
    this.#thresholds = [given ?? (topK === undefined ? 0.5 : -1e10)].flat();
    this.givesList = this.#thresholds.length > 1;
    this.#counts = new ThresholdCounts(this.#thresholds);
  }

  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void {
    const { caller, options } = this.#settings;
    countExamples(new Examples(`${caller}.update`, yTrue, yPred, sampleWeight), options, this.#counts);
  }

  result(): number | number[] {
    const counts = this.#counts.counts();
    const values = this.#thresholds.map((_, threshold) => this.#settings.valueAt(counts, threshold));
    return values.length === 1 ? values[0]! : values;
  }

  getState(): CountsState {
    return this.#counts.getState();
  }

  setState(state: CountsState): void {
    this.#counts.setState(state);
  }

  reset(): void {
    this.#counts.reset();
  }
}

/** Counts the predictions of a batch: all, those of one class, or the largest of each row. */
export function countExamples(
  examples: Examples,
  { topK, classId }: Pick<PrecisionOptions, "topK" | "classId">,
  counts: ThresholdCounts,
): void {
  const { truths, predictions, width } = examples;
  for (let begin = 0; begin < predictions.length; begin += width) {
    const top = topK === undefined ? undefined : largestPlaces(predictions, begin, width, topK);
    for (let place = begin; place < begin + width; place++) {
      if (classId !== undefined && place - begin !== classId) continue;
      const prediction = top === undefined || top.has(place) ? predictions[place]! : -1e10;
      counts.add(truths[place]! !== 0, prediction, examples.weightOf(place));
    }
  }
}

function largestPlaces(numbers: ArrayLike<number>, begin: number, width: number, count: number): Set<number> {
  const places = Array.from({ length: width }, (_, i) => begin + i);
  return new Set(places.sort((a, b) => numbers[b]! - numbers[a]! || a - b).slice(0, count));
}

/**
 * Positive predictions that are right: the number of targets other than 0 whose prediction is above the threshold.
 *
 * @example
 * const metric = truePositives();
 * metric.update([1, 1, 0, 0], [0.9, 0.3, 0.8, 0.1]);
 * metric.result(); // → 1
 * @see https://keras.io/api/metrics/classification_metrics/#truepositives-class
 */
export function truePositives(options?: CountOptions): NamedMetric {
  return count("truePositives", "true_positives", options);
}

/**
 * Positive predictions that are wrong: the number of targets of 0 whose prediction is above the threshold.
 *
 * @example
 * const metric = falsePositives();
 * metric.update([1, 1, 0, 0], [0.9, 0.3, 0.8, 0.1]);
 * metric.result(); // → 1
 * @see https://keras.io/api/metrics/classification_metrics/#falsepositives-class
 */
export function falsePositives(options?: CountOptions): NamedMetric {
  return count("falsePositives", "false_positives", options);
}

/**
 * Negative predictions that are right: the number of targets of 0 whose prediction is not above the threshold.
 *
 * @example
 * const metric = trueNegatives();
 * metric.update([1, 1, 0, 0], [0.9, 0.3, 0.8, 0.1]);
 * metric.result(); // → 1
 * @see https://keras.io/api/metrics/classification_metrics/#truenegatives-class
 */
export function trueNegatives(options?: CountOptions): NamedMetric {
  return count("trueNegatives", "true_negatives", options);
}

/**
 * Negative predictions that are wrong: the number of targets other than 0 whose prediction is not above the threshold.
 *
 * @example
 * const metric = falseNegatives({ thresholds: [0.2, 0.5] });
 * metric.update([1, 1, 0, 0], [0.9, 0.3, 0.8, 0.1]);
 * metric.result(); // → [ 0, 1 ]
 * @see https://keras.io/api/metrics/classification_metrics/#falsenegatives-class
 */
export function falseNegatives(options?: CountOptions): NamedMetric {
  return count("falseNegatives", "false_negatives", options);
}

function count(caller: keyof Counts, name: string, options: CountOptions | undefined): NamedMetric {
  const read = readOptions(caller, countOptions, options) as CountOptions;
  const metric = new ConfusionMetric({ caller, name, options: read, valueAt: (counts, at) => counts[caller][at]! });
  return withConfig(caller, options, metric);
}

/**
 * Share of the positive predictions that are right.
 *
 *     true positives / (true positives + false positives), 0 where nothing is predicted to be positive
 *
 * @example
 * const metric = precision();
 * metric.update([1, 1, 0, 0], [0.9, 0.7, 0.8, 0.1]);
 * metric.result().toFixed(4); // → '0.6667'
 * @see https://keras.io/api/metrics/classification_metrics/#precision-class
 */
export function precision(options?: PrecisionOptions): NamedMetric {
  return withConfig(
    "precision",
    options,
    new ConfusionMetric({
      caller: "precision",
      name: "precision",
      options: readOptions("precision", precisionOptions, options),
      valueAt: ({ truePositives: right, falsePositives: wrong }, at) =>
        divideNoNan(right[at]!, right[at]! + wrong[at]!),
    }),
  );
}

/**
 * Share of the positive targets that are found.
 *
 *     true positives / (true positives + false negatives), 0 where there are none to be found
 *
 * @example
 * const metric = recall({ thresholds: 0.6 });
 * metric.update([1, 1, 0, 0], [0.9, 0.5, 0.8, 0.1]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/classification_metrics/#recall-class
 */
export function recall(options?: PrecisionOptions): NamedMetric {
  return withConfig(
    "recall",
    options,
    new ConfusionMetric({
      caller: "recall",
      name: "recall",
      options: readOptions("recall", precisionOptions, options),
      valueAt: ({ truePositives: right, falseNegatives: lost }, at) => divideNoNan(right[at]!, right[at]! + lost[at]!),
    }),
  );
}
