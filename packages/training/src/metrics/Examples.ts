import { type NdArray, type NestedNumbers, ArgumentError, fromRows } from "@seqloom/array";
import type { MetricInput } from "./Metric.js";

/** Targets and predictions of a batch, one beside the other, with the weight of each. */
export class Examples {
  readonly truths: ArrayLike<number>;
  readonly predictions: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly #weights: ArrayLike<number> | undefined;
  readonly #perWeight: number;

  /** @throws ArgumentError if there are not as many targets as predictions, or weights that are not one for each row or step */
  constructor(caller: string, yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput) {
    const [truths, predictions] = [toNdArray(yTrue), toNdArray(yPred)];
    const { length } = predictions.data;
    if (truths.data.length !== length) {
      const hint =
        truths.data.length * predictions.shape.at(-1)! === length
          ? "Class numbers have to be one-hot rows."
          : undefined;
      throw new ArgumentError(
        caller,
        "yTrue",
        `of the shape of yPred, [${predictions.shape.join(", ")}]`,
        truths.shape,
        hint,
      );
    }
    this.truths = truths.data;
    this.predictions = predictions.data;
    this.shape = predictions.shape;
    if (sampleWeight === undefined) {
      this.#perWeight = 1;
      return;
    }
    const weights = toNdArray(sampleWeight);
    const isColumn = weights.shape.length > 1 && weights.shape.at(-1) === 1;
    const own = isColumn ? weights.shape.slice(0, -1) : weights.shape;
    if (!own.every((size, axis) => size === predictions.shape[axis])) {
      const allowed = `one for each row or step of yPred, [${predictions.shape.join(", ")}]`;
      throw new ArgumentError(caller, "sampleWeight", allowed, weights.shape);
    }
    this.#weights = weights.data;
    this.#perWeight = length / weights.data.length;
  }

  /** Number of predictions on the last axis; 1 where there is only the batch. */
  get width(): number {
    return this.shape.length > 1 ? this.shape.at(-1)! : 1;
  }

  /** Weight of a prediction, by its place. */
  weightOf(place: number): number {
    return this.#weights === undefined ? 1 : this.#weights[Math.floor(place / this.#perWeight)]!;
  }
}

/** Numbers given for a metric, as an array. */
export function toNdArray(given: MetricInput): NdArray {
  return "shape" in given && "data" in given ? given : fromRows(given as NestedNumbers);
}
