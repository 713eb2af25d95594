import { ArgumentError, custom, type NdArray, oneOf, optional, type OptionTable, readOptions } from "@seqloom/array";
import { type Labels, labelsOf } from "./labelsOf.js";

/** Options of `confusionMatrix`. */
export interface ConfusionMatrixOptions {
  /** Classes of the rows and columns, in their order. Default: those that occur, from the smallest on. */
  readonly labels?: readonly number[];
  /** Weights of the samples. Default: all alike. */
  readonly sampleWeight?: ArrayLike<number>;
  /** Sums that become 1: of each row (`"true"`), of each column (`"pred"`), or of all. Default: counts. */
  readonly normalize?: "true" | "pred" | "all";
}

/** Types, ranges and defaults of the options of `confusionMatrix`. */
export const confusionMatrixOptions = {
  labels: optional(
    custom<readonly number[]>(
      "a list of different class numbers",
      (value) => Array.isArray(value) && value.every(Number.isSafeInteger) && new Set(value).size === value.length,
    ),
  ),
  sampleWeight: optional(
    custom<ArrayLike<number>>("a list of numbers", (value) => Array.isArray(value) || ArrayBuffer.isView(value)),
  ),
  normalize: optional(oneOf(["true", "pred", "all"])),
} satisfies OptionTable<ConfusionMatrixOptions>;

/**
 * Counts of samples by true class (rows) and predicted class (columns), as scikit-learn's `confusion_matrix`.
 *
 * @param yTrue classes of the samples: class numbers, or one-hot rows
 * @param yPred as many predictions: class numbers, what `predict` gave, or probabilities of class 1, from 0.5 up not counted
 * @returns float64, shape [labels, labels]
 * @throws ArgumentError on lists of another length, or numbers that are no classes
 *
 * @example
 * confusionMatrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2]); // → shape [3, 3]: 2 0 0 0 0 1 1 0 2
 * confusionMatrix([0, 1, 1], [0.2, 0.9, 0.4]); // → shape [2, 2]: 1 0 1 1
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.confusion_matrix.html
 */
export function confusionMatrix(yTrue: Labels, yPred: Labels, options?: ConfusionMatrixOptions): NdArray<Float64Array> {
  const { labels: given, sampleWeight, normalize } = readOptions("confusionMatrix", confusionMatrixOptions, options);
  const samples = readSamples("confusionMatrix", yTrue, yPred, sampleWeight);
  const labels = given ?? samples.labels;
  const { length } = labels;
  const places = new Map(labels.map((label, place) => [label, place]));
  const data = new Float64Array(length * length);
  for (const [sample, truth] of samples.truths.entries()) {
    const [row, column] = [places.get(truth), places.get(samples.predicted[sample]!)];
    if (row !== undefined && column !== undefined) data[row * length + column]! += samples.weightOf(sample);
  }
  if (normalize === undefined) return { data, shape: [length, length] };
  return {
    data: data.map((count, place) => count / (sumOf[normalize](data, place, length) || 1)),
    shape: [length, length],
  };
}

/** Sums by which counts are divided. */
const sumOf = {
  true: (data: Float64Array, place: number, length: number) => {
    const begin = place - (place % length);
    return data.subarray(begin, begin + length).reduce((sum, count) => sum + count, 0);
  },
  pred: (data: Float64Array, place: number, length: number) =>
    data.reduce((sum, count, other) => sum + (other % length === place % length ? count : 0), 0),
  all: (data: Float64Array) => data.reduce((sum, count) => sum + count, 0),
};

/** Classes of samples and what was predicted for them. */
export interface Samples {
  readonly truths: Int32Array;
  readonly predicted: Int32Array;
  /** Classes that occur in either, from the smallest on. */
  readonly labels: readonly number[];
  readonly weightOf: (sample: number) => number;
}

/** @throws ArgumentError on lists of another length, or numbers that are no classes */
export function readSamples(
  caller: string,
  yTrue: Labels,
  yPred: Labels,
  sampleWeight: ArrayLike<number> | undefined,
): Samples {
  const [truths, predicted] = [labelsOf(caller, "yTrue", yTrue), labelsOf(caller, "yPred", yPred)];
  const { length } = truths;
  if (length === 0) throw new ArgumentError(caller, "yTrue", "at least one sample long", 0);
  if (predicted.length !== length)
    throw new ArgumentError(caller, "yPred", `${length} long, as yTrue is`, predicted.length);
  if (sampleWeight && sampleWeight.length !== length) {
    throw new ArgumentError(caller, "sampleWeight", `${length} long, as yTrue is`, sampleWeight.length);
  }
  const labels = [...new Set([...truths, ...predicted])].sort((a, b) => a - b);
  return { truths, predicted, labels, weightOf: (sample) => sampleWeight?.[sample] ?? 1 };
}
