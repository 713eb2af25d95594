import { type OptionTable, custom, number, oneOf, optional, readOptions, string, type Option } from "@seqloom/array";
import { Examples } from "./Examples.js";
import type { MetricInput, NamedMetric } from "./Metric.js";
import { withConfig } from "./metricConfig.js";

const EPSILON = 1e-7;

type Average = "none" | "micro" | "macro" | "weighted";

/** Options of `f1Score`. */
export interface F1ScoreOptions {
  /** Name in history and console. Default: Keras's name of the metric. */
  readonly name?: string;
  /**
   * Way to make one number of the classes: `"macro"` the mean of their scores, `"weighted"` the same by the number of their
   * targets, `"micro"` one score of all counts. null and `"none"` give a list, which `fit` cannot log. Default: null.
   */
  readonly average?: Average | null;
  /** Number that a positive prediction is above. Default: the largest of each row is positive. */
  readonly threshold?: number;
}

/** Options of `fBetaScore`. */
export interface FBetaScoreOptions extends F1ScoreOptions {
  /** Recall counts beta² times as much as precision; default 1. */
  readonly beta?: number;
}

/** Types, ranges and defaults of the options of `f1Score`. */
export const f1ScoreOptions = {
  name: optional(string({ noun: "a name", allowEmpty: false })),
  average: optional(averages()),
  threshold: optional(
    custom<number>("a number above 0 and up to 1", (value) => typeof value === "number" && value > 0 && value <= 1),
  ),
} satisfies OptionTable<F1ScoreOptions>;

/** Types, ranges and defaults of the options of `fBetaScore`. */
export const fBetaScoreOptions = {
  ...f1ScoreOptions,
  beta: number({ min: Number.MIN_VALUE, default: 1 }),
} satisfies OptionTable<FBetaScoreOptions>;

function averages(): Option<Average | null> {
  const names = oneOf<Average>(["none", "micro", "macro", "weighted"]);
  return custom<Average | null>(`${names.allowed} or null`, (value) => value === null || names.accepts(value));
}

class FBetaScore implements NamedMetric {
  readonly name: string;
  readonly needsRows = true;
  readonly givesList: boolean;
  readonly #average: Average;
  readonly #beta: number;
  readonly #threshold: number | undefined;
  /** Counts of each class: true positives, false positives, false negatives. */
  #counts: Float64Array[] = [];

  constructor(name: string, { average, threshold, beta = 1 }: FBetaScoreOptions) {
    this.name = name;
    this.#average = average ?? "none";
    this.givesList = this.#average === "none";
    this.#beta = beta;
    this.#threshold = threshold;
  }

  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void {
    const examples = new Examples("fBetaScore.update", yTrue, yPred, sampleWeight);
    const { truths, predictions, width } = examples;
    while (this.#counts.length < width) this.#counts.push(new Float64Array(3));
    for (let begin = 0; begin < predictions.length; begin += width) {
      const limit = this.#threshold ?? largest(predictions, begin, begin + width);
      for (let column = 0; column < width; column++) {
        const [p, y, weight] = [
          predictions[begin + column]!,
          truths[begin + column]!,
          examples.weightOf(begin + column),
        ];
        const positive = Number(this.#threshold === undefined ? p >= limit && Math.abs(p) > 1e-9 : p > limit);
        const counts = this.#counts[column]!;
        counts[0]! += positive * y * weight;
        counts[1]! += positive * (1 - y) * weight;
        counts[2]! += (1 - positive) * y * weight;
      }
    }
  }

  result(): number | number[] {
    if (this.#average === "micro") {
      const all = [0, 1, 2].map((kind) => this.#counts.reduce((sum, counts) => sum + counts[kind]!, 0));
      return this.#score(all);
    }
    const scores = this.#counts.map((counts) => this.#score(counts));
    if (this.#average === "none") return scores;
    if (this.#average === "macro") return scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1);
    const support = this.#counts.map(([found, , lost]) => found! + lost!);
    const total = support.reduce((sum, count) => sum + count, 0) + EPSILON;
    return scores.reduce((sum, score, label) => sum + (score * support[label]!) / total, 0);
  }

  getState(): readonly Float64Array[] {
    return this.#counts;
  }

  setState(counts: readonly Float64Array[]): void {
    this.#counts = [...counts];
  }

  reset(): void {
    for (const counts of this.#counts) counts.fill(0);
  }

  #score([right, wrong, lost]: ArrayLike<number> & Iterable<number>): number {
    const precision = right! / (right! + wrong! + EPSILON);
    const recall = right! / (right! + lost! + EPSILON);
    const square = this.#beta ** 2;
    return ((1 + square) * precision * recall) / (square * precision + recall + EPSILON);
  }
}

function largest(numbers: ArrayLike<number>, begin: number, end: number): number {
  let most = -Infinity;
  for (let i = begin; i < end; i++) most = Math.max(most, numbers[i]!);
  return most;
}

/**
 * Weighted harmonic mean of precision and recall, for each class or averaged over them.
 *
 *     (1 + beta²) precision recall / (beta² precision + recall)
 *
 * Targets are one-hot rows, or rows of 0 and 1 with a `threshold`.
 *
 * @example
 * const metric = fBetaScore({ beta: 2, average: "macro" });
 * metric.update([[1, 0], [1, 0], [0, 1]], [[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]]);
 * Number(metric.result()).toFixed(4); // → '0.6944'
 * @see https://keras.io/api/metrics/classification_metrics/#fbetascore-class
 */
export function fBetaScore(options?: FBetaScoreOptions): NamedMetric {
  const { name, ...read } = readOptions("fBetaScore", fBetaScoreOptions, options);
  return withConfig("fBetaScore", options, new FBetaScore(name ?? "fbeta_score", read));
}

/**
 * Harmonic mean of precision and recall, for each class or averaged over them.
 *
 *     2 precision recall / (precision + recall)
 *
 * @example
 * const metric = f1Score({ average: "macro" });
 * metric.update([[1, 0], [1, 0], [0, 1]], [[0.9, 0.1], [0.4, 0.6], [0.2, 0.8]]);
 * Number(metric.result()).toFixed(4); // → '0.6667'
 * @see https://keras.io/api/metrics/classification_metrics/#f1score-class
 */
export function f1Score(options?: F1ScoreOptions): NamedMetric {
  const { name, ...read } = readOptions("f1Score", f1ScoreOptions, options);
  return withConfig("f1Score", options, new FBetaScore(name ?? "f1_score", read));
}
