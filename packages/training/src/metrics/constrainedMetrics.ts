import { type OptionTable, integer, number, optional, readOptions, string } from "@seqloom/array";
import { countExamples } from "./confusionMetrics.js";
import { Examples } from "./Examples.js";
import type { MetricInput, NamedMetric } from "./Metric.js";
import { withConfig } from "./metricConfig.js";
import { type Counts, type CountsState, divideNoNan, evenThresholds, ThresholdCounts } from "./ThresholdCounts.js";

/** Options of `sensitivityAtSpecificity`, `specificityAtSensitivity`, `precisionAtRecall` and `recallAtPrecision`. */
export interface ConstrainedOptions {
  /** Name in history and console. Default: Keras's name of the metric. */
  readonly name?: string;
  /** Thresholds to choose from; default 200. */
  readonly numThresholds?: number;
  /** Class that alone counts. Default: all. */
  readonly classId?: number;
}

/** Types, ranges and defaults of the options of `sensitivityAtSpecificity` and the like. */
export const constrainedOptions = {
  name: optional(string({ noun: "a name", allowEmpty: false })),
  numThresholds: integer({ min: 1, default: 200 }),
  classId: optional(integer({ min: 0 })),
} satisfies OptionTable<ConstrainedOptions>;

type Rate = (counts: Counts, threshold: number) => number;

const sensitivity: Rate = ({ truePositives: tp, falseNegatives: fn }, at) => divideNoNan(tp[at]!, tp[at]! + fn[at]!);
const specificity: Rate = ({ trueNegatives: tn, falsePositives: fp }, at) => divideNoNan(tn[at]!, tn[at]! + fp[at]!);
const precision: Rate = ({ truePositives: tp, falsePositives: fp }, at) => divideNoNan(tp[at]!, tp[at]! + fp[at]!);

interface Settings {
  readonly caller: string;
  readonly name: string;
  readonly options: ConstrainedOptions & { readonly numThresholds: number };
  readonly atLeast: number;
  readonly constrained: Rate;
  readonly wanted: Rate;
}

/** The best rate over the thresholds at which another rate is high enough. */
class ConstrainedMetric implements NamedMetric {
  readonly name: string;
  readonly needsRows = true;
  readonly #settings: Settings;
  readonly #counts: ThresholdCounts;

  constructor(settings: Settings) {
    const { name, numThresholds } = settings.options;
    const single = numThresholds === 1;
    this.name = name ?? settings.name;
    this.#settings = settings;
    this.#counts = new ThresholdCounts(single ? [0.5] : evenThresholds(numThresholds), !single);
  }

  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void {
    const { caller, options } = this.#settings;
    countExamples(new Examples(`${caller}.update`, yTrue, yPred, sampleWeight), options, this.#counts);
  }

  result(): number {
    const { atLeast, constrained, wanted } = this.#settings;
    const counts = this.#counts.counts();
    let best = 0;
    for (let at = 0; at < counts.truePositives.length; at++) {
      if (Math.fround(constrained(counts, at)) >= Math.fround(atLeast)) best = Math.max(best, wanted(counts, at));
    }
    return best;
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

/**
 * The best sensitivity (share of the positive targets that are found) at a specificity (share of the negative ones that
 * are left alone) of at least the one given.
 *
 * @example
 * const metric = sensitivityAtSpecificity({ specificity: 0.5 });
 * metric.update([0, 0, 0, 1, 1], [0, 0.3, 0.8, 0.3, 0.8]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/classification_metrics/#sensitivityatspecificity-class
 */
export function sensitivityAtSpecificity(options: ConstrainedOptions & { readonly specificity: number }): NamedMetric {
  return make("sensitivityAtSpecificity", "specificity", [specificity, sensitivity], options);
}

/**
 * The best specificity at a sensitivity of at least the one given.
 *
 * @example
 * const metric = specificityAtSensitivity({ sensitivity: 0.5 });
 * metric.update([0, 0, 0, 1, 1], [0, 0.3, 0.8, 0.3, 0.8]);
 * metric.result().toFixed(4); // → '0.6667'
 * @see https://keras.io/api/metrics/classification_metrics/#specificityatsensitivity-class
 */
export function specificityAtSensitivity(options: ConstrainedOptions & { readonly sensitivity: number }): NamedMetric {
  return make("specificityAtSensitivity", "sensitivity", [sensitivity, specificity], options);
}

/**
 * The best precision at a recall of at least the one given.
 *
 * @example
 * const metric = precisionAtRecall({ recall: 0.5 });
 * metric.update([0, 0, 0, 1, 1], [0, 0.3, 0.8, 0.3, 0.8]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/classification_metrics/#precisionatrecall-class
 */
export function precisionAtRecall(options: ConstrainedOptions & { readonly recall: number }): NamedMetric {
  return make("precisionAtRecall", "recall", [sensitivity, precision], options);
}

/**
 * The best recall at a precision of at least the one given.
 *
 * @example
 * const metric = recallAtPrecision({ precision: 0.8 });
 * metric.update([0, 0, 1, 1], [0, 0.5, 0.3, 0.9]);
 * metric.result(); // → 0.5
 * @see https://keras.io/api/metrics/classification_metrics/#recallatprecision-class
 */
export function recallAtPrecision(options: ConstrainedOptions & { readonly precision: number }): NamedMetric {
  return make("recallAtPrecision", "precision", [precision, sensitivity], options);
}

function make(caller: string, bound: string, [constrained, wanted]: [Rate, Rate], options: object): NamedMetric {
  const table = { ...constrainedOptions, [bound]: number({ min: 0, max: 1 }) };
  const read = readOptions(caller, table, options) as unknown as Settings["options"] & Record<string, number>;
  const name = caller.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const settings = { caller, name, options: read, atLeast: read[bound]!, constrained, wanted };
  return withConfig(caller, options, new ConstrainedMetric(settings));
}
