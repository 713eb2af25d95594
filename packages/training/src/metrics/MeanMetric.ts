import { reshape, tensor, tidy, type Tensor } from "@tensorflow/tfjs-core";
import type { LossFunction } from "../losses/LossFunction.js";
import { weightedMean } from "../weights/weightedMean.js";
import { toNdArray } from "./Examples.js";
import type { MetricInput, NamedMetric } from "./Metric.js";

/** A metric that is the mean of a value of each sample. `fit` computes the values together with the loss. */
export class MeanMetric implements NamedMetric {
  readonly name: string;
  /** The value of each sample or step. */
  readonly values: LossFunction;
  #total = 0;
  #weight = 0;

  constructor(name: string, values: LossFunction) {
    this.name = name;
    this.values = values;
  }

  /** Counts a batch, outside of `fit`. It reads the device at once, as the backends "cpu" and "wasm" can. */
  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void {
    const [value, weight] = tidy(() => {
      const weights = sampleWeight === undefined ? undefined : toTensor(sampleWeight);
      const mean = weightedMean(
        this.name,
        this.values(column(toTensor(yTrue)), column(toTensor(yPred))),
        null,
        weights,
      );
      const read = (part: number | Tensor): number => (typeof part === "number" ? part : part.dataSync()[0]!);
      return [read(mean.value), read(mean.weight)];
    });
    this.#total += value * weight;
    this.#weight += weight;
  }

  result(): number {
    return this.#weight === 0 ? 0 : this.#total / this.#weight;
  }

  getState(): readonly [total: number, weight: number] {
    return [this.#total, this.#weight];
  }

  setState([total, weight]: readonly [number, number]): void {
    [this.#total, this.#weight] = [total, weight];
  }

  reset(): void {
    [this.#total, this.#weight] = [0, 0];
  }
}

function toTensor(given: MetricInput): Tensor {
  const { data, shape } = toNdArray(given);
  return tensor(Float32Array.from(data), [...shape]);
}

/** One value a sample has an axis of its own. */
function column(values: Tensor): Tensor {
  return values.rank === 1 ? reshape(values, [values.size, 1]) : values;
}
