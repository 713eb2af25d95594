import { type OptionTable, readOptions, string } from "@seqloom/array";
import { Examples } from "./Examples.js";
import type { MetricInput, NamedMetric } from "./Metric.js";
import { withConfig } from "./metricConfig.js";
import { divideNoNan } from "./ThresholdCounts.js";

/** Options of `rootMeanSquaredError`. */
export interface RootMeanSquaredErrorOptions {
  /** Name in history and console; default "root_mean_squared_error". */
  readonly name?: string;
}

/** Types, ranges and defaults of the options of `rootMeanSquaredError`. */
export const rootMeanSquaredErrorOptions = {
  name: string({ noun: "a name", allowEmpty: false, default: "root_mean_squared_error" }),
} satisfies OptionTable<RootMeanSquaredErrorOptions>;

class RootMeanSquaredError implements NamedMetric {
  readonly name: string;
  readonly needsRows = true;
  #squares = 0;
  #weights = 0;

  constructor(name: string) {
    this.name = name;
  }

  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void {
    const examples = new Examples("rootMeanSquaredError.update", yTrue, yPred, sampleWeight);
    const { truths, predictions } = examples;
    for (let place = 0; place < predictions.length; place++) {
      const weight = examples.weightOf(place);
      this.#squares += (predictions[place]! - truths[place]!) ** 2 * weight;
      this.#weights += weight;
    }
  }

  result(): number {
    return Math.sqrt(divideNoNan(this.#squares, this.#weights));
  }

  getState(): readonly [squares: number, weights: number] {
    return [this.#squares, this.#weights];
  }

  setState([squares, weights]: readonly [number, number]): void {
    [this.#squares, this.#weights] = [squares, weights];
  }

  reset(): void {
    [this.#squares, this.#weights] = [0, 0];
  }
}

/**
 * Root of the mean squared error of all batches, in the unit of the targets. (The mean of the roots of batches is another
 * number.)
 *
 *     √ mean((p - y)²)
 *
 * @example
 * const metric = rootMeanSquaredError();
 * metric.update([1, 2, 3], [1, 2, 5]);
 * metric.update([4], [4]);
 * metric.result(); // → 1
 * @see https://keras.io/api/metrics/regression_metrics/#rootmeansquarederror-class
 */
export function rootMeanSquaredError(options?: RootMeanSquaredErrorOptions): NamedMetric {
  return withConfig(
    "rootMeanSquaredError",
    options,
    new RootMeanSquaredError(readOptions("rootMeanSquaredError", rootMeanSquaredErrorOptions, options).name),
  );
}
