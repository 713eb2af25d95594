import { type OptionTable, integer, oneOf, readOptions, string } from "@seqloom/array";
import { Examples } from "./Examples.js";
import type { MetricInput, NamedMetric } from "./Metric.js";
import { withConfig } from "./metricConfig.js";

/** Options of `r2Score`. */
export interface R2ScoreOptions {
  /** Name in history and console; default "r2_score". */
  readonly name?: string;
  /**
   * Way to make one number of several outputs: their mean, their mean by the variance of their targets, or `"none"`, a list,
   * which `fit` cannot log. Default: "uniform_average".
   */
  readonly classAggregation?: "none" | "uniform_average" | "variance_weighted_average";
  /** Number of independent variables, for the adjusted R². Default: 0, not adjusted. */
  readonly numRegressors?: number;
}

/** Types, ranges and defaults of the options of `r2Score`. */
export const r2ScoreOptions = {
  name: string({ noun: "a name", allowEmpty: false, default: "r2_score" }),
  classAggregation: oneOf(["none", "uniform_average", "variance_weighted_average"], { default: "uniform_average" }),
  numRegressors: integer({ min: 0, default: 0 }),
} satisfies OptionTable<R2ScoreOptions>;

class R2Score implements NamedMetric {
  readonly name: string;
  readonly needsRows = true;
  readonly givesList: boolean;
  readonly #aggregation: R2ScoreOptions["classAggregation"];
  readonly #regressors: number;
  /** Sums of each output: targets, their squares, squared errors, weights. */
  #sums: Float64Array[] = [];
  #samples = 0;

  constructor({ name, classAggregation, numRegressors }: Required<R2ScoreOptions>) {
    this.name = name;
    this.#aggregation = classAggregation;
    this.givesList = classAggregation === "none";
    this.#regressors = numRegressors;
  }

  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void {
    const examples = new Examples("r2Score.update", yTrue, yPred, sampleWeight);
    const { truths, predictions, width } = examples;
    while (this.#sums.length < width) this.#sums.push(new Float64Array(4));
    for (let place = 0; place < predictions.length; place++) {
      const sums = this.#sums[place % width]!;
      const [y, weight] = [truths[place]!, examples.weightOf(place)];
      sums[0]! += y * weight;
      sums[1]! += y * y * weight;
      sums[2]! += (y - predictions[place]!) ** 2 * weight;
      sums[3]! += weight;
    }
    this.#samples += predictions.length;
  }

  result(): number | number[] {
    const totals = this.#sums.map(([sum, squares, , count]) => squares! - (sum! * sum!) / count!);
    const scores = this.#sums.map((sums, output) => finite(1 - sums[2]! / totals[output]!));
    if (this.#aggregation === "none") return scores.map((score) => this.#adjusted(score));
    const weights = this.#aggregation === "uniform_average" ? scores.map(() => 1) : totals;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return this.#adjusted(scores.reduce((sum, score, output) => sum + score * weights[output]!, 0) / total);
  }

  getState(): { readonly sums: readonly Float64Array[]; readonly samples: number } {
    return { sums: this.#sums, samples: this.#samples };
  }

  setState({ sums, samples }: ReturnType<R2Score["getState"]>): void {
    this.#sums = [...sums];
    this.#samples = samples;
  }

  reset(): void {
    for (const sums of this.#sums) sums.fill(0);
    this.#samples = 0;
  }

  /** Adjusted R² where there are more samples than variables. */
  #adjusted(score: number): number {
    const rest = this.#samples - this.#regressors - 1;
    return this.#regressors === 0 || rest <= 0 ? score : 1 - ((1 - score) * (this.#samples - 1)) / rest;
  }
}

/** 0 where targets do not vary, as in Keras. */
function finite(score: number): number {
  return Math.abs(score) === Infinity ? 0 : score;
}

/**
 * R², the share of the variance of the targets that the predictions explain: 1 for those without an error, 0 for the mean of
 * the targets, below 0 for those that are worse.
 *
 *     1 - Σ (y - p)² / Σ (y - mean y)²
 *
 * @example
 * const metric = r2Score();
 * metric.update([[1], [4], [3]], [[2], [4], [4]]);
 * Number(metric.result()).toFixed(4); // → '0.5714'
 * @see https://keras.io/api/metrics/regression_metrics/#r2score-class
 */
export function r2Score(options?: R2ScoreOptions): NamedMetric {
  return withConfig("r2Score", options, new R2Score(readOptions("r2Score", r2ScoreOptions, options)));
}
