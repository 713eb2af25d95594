import {
  type OptionTable,
  ArgumentError,
  boolean,
  custom,
  integer,
  oneOf,
  optional,
  readOptions,
  string,
} from "@seqloom/array";
import { Examples } from "./Examples.js";
import type { MetricInput, NamedMetric } from "./Metric.js";
import { withConfig } from "./metricConfig.js";
import { type Counts, type CountsState, divideNoNan, evenThresholds, ThresholdCounts } from "./ThresholdCounts.js";

/** Keras's epsilon: the first threshold is that far below 0, the last one above 1. */
const EPSILON = 1e-7;

/** Options of `auc`. */
export interface AucOptions {
  /** Name in history and console; default "auc". */
  readonly name?: string;
  /** Thresholds that the curve is made of, both ends among them; default 200. */
  readonly numThresholds?: number;
  /** Curve: true over false positives, precision over recall, or their gains; default "ROC". */
  readonly curve?: "ROC" | "PR" | "PRGAIN";
  /** Height between two thresholds: mean, lower or higher one; default "interpolation". */
  readonly summationMethod?: "interpolation" | "minoring" | "majoring";
  /** Thresholds between 0 and 1, instead of `numThresholds`. */
  readonly thresholds?: readonly number[];
  /** Whether columns are labels of their own, to average over; default false. */
  readonly multiLabel?: boolean;
  /** Number of labels, with `multiLabel`. Default: all columns. */
  readonly numLabels?: number;
  /** Weights of the labels. Default: all alike. */
  readonly labelWeights?: readonly number[];
  /** Whether predictions are logits, without a sigmoid; default false. */
  readonly fromLogits?: boolean;
}

/** Types, ranges and defaults of the options of `auc`. */
export const aucOptions = {
  name: string({ noun: "a name", allowEmpty: false, default: "auc" }),
  numThresholds: integer({ min: 2, default: 200 }),
  curve: oneOf(["ROC", "PR", "PRGAIN"], { default: "ROC" }),
  summationMethod: oneOf(["interpolation", "minoring", "majoring"], { default: "interpolation" }),
  thresholds: optional(
    custom<readonly number[]>(
      "a list of numbers from 0 to 1",
      isList((n) => n >= 0 && n <= 1),
    ),
  ),
  multiLabel: boolean({ default: false }),
  numLabels: optional(integer({ min: 1 })),
  labelWeights: optional(
    custom<readonly number[]>(
      "a list of numbers of 0 or more",
      isList((n) => n >= 0),
    ),
  ),
  fromLogits: boolean({ default: false }),
} satisfies OptionTable<AucOptions>;

function isList(accepts: (value: number) => boolean) {
  return (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "number" && accepts(each));
}

type Settings = Required<Pick<AucOptions, "name" | "numThresholds" | "curve" | "summationMethod" | "multiLabel">> &
  AucOptions;

class Auc implements NamedMetric {
  readonly name: string;
  readonly needsRows = true;
  readonly #settings: Settings;
  readonly #thresholds: readonly number[];
  readonly #evenly: boolean;
  /** One for each label, or one for all. */
  #counts: ThresholdCounts[] = [];

  constructor(settings: Settings) {
    const { thresholds, numThresholds } = settings;
    const inner = thresholds ? [0, ...[...thresholds].sort((a, b) => a - b), 1] : evenThresholds(numThresholds);
    this.name = settings.name;
    this.#settings = settings;
    this.#evenly = thresholds === undefined || isEven(inner);
    this.#thresholds = [-EPSILON, ...inner.slice(1, -1), 1 + EPSILON];
  }

  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void {
    const { multiLabel, numLabels, labelWeights, fromLogits } = this.#settings;
    const examples = new Examples("auc.update", yTrue, yPred, sampleWeight);
    const { truths, predictions, width } = examples;
    const wanted = (multiLabel ? (numLabels ?? (this.#counts[0] && this.#counts.length)) : undefined) ?? width;
    if (width !== wanted || (labelWeights && labelWeights.length !== width)) {
      const columns = multiLabel && width !== wanted ? wanted : labelWeights!.length;
      throw new ArgumentError("auc.update", "yPred", `of ${columns} columns, one for each label`, examples.shape);
    }
    const groups = multiLabel ? width : 1;
    while (this.#counts.length < groups) this.#counts.push(new ThresholdCounts(this.#thresholds, this.#evenly));
    for (let place = 0; place < predictions.length; place++) {
      const label = place % width;
      const prediction = fromLogits ? 1 / (1 + Math.exp(-predictions[place]!)) : predictions[place]!;
      const weight = examples.weightOf(place) * (multiLabel ? 1 : (labelWeights?.[label] ?? 1));
      this.#counts[multiLabel ? label : 0]!.add(truths[place]! !== 0, prediction, weight);
    }
  }

  result(): number {
    const areas = this.#counts.map((counts) => this.#area(counts.counts()));
    if (areas.length === 0) return 0;
    const weights = (this.#settings.multiLabel ? this.#settings.labelWeights : undefined) ?? areas.map(() => 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return divideNoNan(
      areas.reduce((sum, area, label) => sum + area * weights[label]!, 0),
      total,
    );
  }

  getState(): readonly CountsState[] {
    return this.#counts.map((counts) => counts.getState());
  }

  setState(state: readonly CountsState[]): void {
    this.#counts = state.map((counts) => {
      const restored = new ThresholdCounts(this.#thresholds, this.#evenly);
      restored.setState(counts);
      return restored;
    });
  }

  reset(): void {
    for (const counts of this.#counts) counts.reset();
  }

  #area(counts: Counts): number {
    const { curve, summationMethod } = this.#settings;
    if (curve === "PR" && summationMethod === "interpolation") return interpolatedPr(counts);
    const { x, y } = curves[curve](counts);
    let area = 0;
    for (let i = 0; i + 1 < x.length; i++) area += (x[i]! - x[i + 1]!) * heights[summationMethod](y[i]!, y[i + 1]!);
    return area;
  }
}

const heights = {
  interpolation: (a: number, b: number) => (a + b) / 2,
  minoring: Math.min,
  majoring: Math.max,
};

/** Points of each curve, one for each threshold. */
const curves = {
  ROC: ({ truePositives: tp, falsePositives: fp, trueNegatives: tn, falseNegatives: fn }: Counts) => ({
    x: fp.map((wrong, i) => divideNoNan(wrong, wrong + tn[i]!)),
    y: tp.map((right, i) => divideNoNan(right, right + fn[i]!)),
  }),
  PR: ({ truePositives: tp, falsePositives: fp, falseNegatives: fn }: Counts) => ({
    x: tp.map((right, i) => divideNoNan(right, right + fn[i]!)),
    y: tp.map((right, i) => divideNoNan(right, right + fp[i]!)),
  }),
  PRGAIN: ({ truePositives: tp, falsePositives: fp, trueNegatives: tn, falseNegatives: fn }: Counts) => {
    const scale = (i: number): number => divideNoNan(tp[i]! + fn[i]!, tn[i]! + fp[i]!);
    return {
      x: tp.map((right, i) => (right === 0 ? 0 : Math.max(1 - (scale(i) * fn[i]!) / right, 0))),
      y: tp.map((right, i) => (right === 0 ? 1 : 1 - (scale(i) * fp[i]!) / right)),
    };
  },
};

/**
 * Area under precision over recall, where true positives grow in a line between two thresholds and precision does not.
 *
 * @see https://www.biostat.wisc.edu/~page/rocpr.pdf
 */
function interpolatedPr({ truePositives: tp, falsePositives: fp, falseNegatives: fn }: Counts): number {
  let area = 0;
  for (let i = 0; i + 1 < tp.length; i++) {
    const [p, next] = [tp[i]! + fp[i]!, tp[i + 1]! + fp[i + 1]!];
    const gained = tp[i]! - tp[i + 1]!;
    const slope = divideNoNan(gained, Math.max(p - next, 0));
    const intercept = tp[i + 1]! - slope * next;
    const ratio = p > 0 && next > 0 ? p / next : 1;
    area += divideNoNan(slope * (gained + intercept * Math.log(ratio)), Math.max(tp[i + 1]! + fn[i + 1]!, 0));
  }
  return area;
}

function isEven(thresholds: readonly number[]): boolean {
  if (thresholds.length < 3) return false;
  const even = evenThresholds(thresholds.length);
  return thresholds.every((threshold, i) => Math.abs(threshold - even[i]!) <= EPSILON + 1e-5 * even[i]!);
}

/**
 * Area under a curve of right and wrong decisions over all thresholds: 1 for predictions that part the classes, 0.5 under
 * `"ROC"` for those of chance.
 *
 *     Σ (x[i] - x[i + 1]) (y[i] + y[i + 1]) / 2 over 200 thresholds
 *
 * Targets of one class only have the area 0 under `"ROC"` and 1 under `"PR"`.
 *
 * @example
 * const metric = auc();
 * metric.update([0, 0, 1, 1], [0, 0.5, 0.3, 0.9]);
 * metric.result(); // → 0.75
 * @see https://keras.io/api/metrics/classification_metrics/#auc-class
 */
export function auc(options?: AucOptions): NamedMetric {
  const settings = readOptions("auc", aucOptions, options);
  if (settings.numLabels !== undefined && !settings.multiLabel) {
    throw new ArgumentError("auc", "numLabels", "left out without multiLabel: true", settings.numLabels);
  }
  return withConfig("auc", options, new Auc(settings));
}
