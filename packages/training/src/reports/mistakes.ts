import {
  ArgumentError,
  integer,
  type NdArray,
  type OptionTable,
  readOptions,
  sliceRows,
  type TypedArray,
} from "@seqloom/array";
import { type Labels, toNdArray } from "./labelsOf.js";

/** Options of `mistakes`. */
export interface MistakesOptions {
  /** Number of examples at most; default 10. */
  readonly count?: number;
}

/** An example about which a model is wrong. */
export interface Mistake<X> {
  /** Its place in x. */
  readonly index: number;
  readonly x: X;
  /** Target: the class number, or the values. */
  readonly y: number | readonly number[];
  /** Prediction: the class number, or the values. */
  readonly predicted: number | readonly number[];
  /** Of classes 1 - the probability of the right one; of values the mean absolute error, in their unit. */
  readonly error: number;
}

/** Types, ranges and defaults of the options of `mistakes`. */
export const mistakesOptions = { count: integer({ min: 1, default: 10 }) } satisfies OptionTable<MistakesOptions>;

/**
 * The examples that a model is most wrong about, the worst first.
 *
 * Predictions of several values beside class numbers or one-hot rows are probabilities of classes, a prediction from 0 to 1
 * beside a target of 0 or 1 is the probability of class 1; of these only those count whose class is wrong. Anything else are
 * values, compared by their mean absolute error.
 *
 * @param x examples in the order of y: texts, rows, or an array whose first axis they are
 * @param y targets, [examples], or [examples, ...] as the predictions
 * @param predicted what `predict` gave, [examples, ...]
 * @throws ArgumentError if there are not as many of each
 *
 * @example
 * const texts = ["good", "not good", "bad"];
 * mistakes(texts, [1, 0, 0], [0.9, 0.8, 0.1]);
 * // → [ { index: 1, x: 'not good', y: 0, predicted: 1, error: 0.8 } ]
 * mistakes([1, 2, 3], [10, 20, 30], [11, 20, 27], { count: 1 });
 * // → [ { index: 2, x: 3, y: 30, predicted: 27, error: 3 } ]
 */
export function mistakes<X>(x: readonly X[], y: Labels, predicted: Labels, options?: MistakesOptions): Mistake<X>[];
/** The same for an array, whose rows are the examples. */
export function mistakes<Data extends TypedArray>(
  x: NdArray<Data>,
  y: Labels,
  predicted: Labels,
  options?: MistakesOptions,
): Mistake<NdArray<Data>>[];
export function mistakes(
  x: readonly unknown[] | NdArray<TypedArray>,
  y: Labels,
  predicted: Labels,
  options?: MistakesOptions,
): Mistake<unknown>[] {
  const { count } = readOptions("mistakes", mistakesOptions, options);
  const [truths, predictions] = [toNdArray(y), toNdArray(predicted)];
  const examples = "shape" in x ? x.shape[0]! : x.length;
  for (const [name, { shape }] of Object.entries({ y: truths, predicted: predictions })) {
    if (shape[0] !== examples) throw new ArgumentError("mistakes", name, `${examples} long, as x is`, shape[0]);
  }
  const judge = judgeOf(truths, predictions);
  const found = Array.from({ length: examples }, (_, index) => ({ index, ...judge(index) }));
  return found
    .filter(({ error }) => error > 0)
    .sort((a, b) => b.error - a.error || a.index - b.index)
    .slice(0, count)
    .map(({ index, y: truth, predicted: given, error }) => ({
      index,
      x: exampleOf(x, index),
      y: truth,
      predicted: given,
      error,
    }));
}

type Judge = (index: number) => Pick<Mistake<unknown>, "y" | "predicted" | "error">;

/** Compares an example with its prediction, as the numbers have it: classes, yes and no, or values. */
function judgeOf(truths: NdArray<TypedArray>, predictions: NdArray<TypedArray>): Judge {
  const [examples = 0] = predictions.shape;
  const width = predictions.data.length / examples;
  const perTruth = truths.data.length / examples;
  const row = ({ data }: NdArray<TypedArray>, index: number, length: number): number[] =>
    Array.from(data.subarray(index * length, (index + 1) * length));
  const isClass = (label: number): boolean => Number.isSafeInteger(label) && label >= 0 && label < width;
  const isShare = (value: number): boolean => value >= 0 && value <= 1;
  const shares = predictions.data.every(isShare);
  if (width > 1 && perTruth === 1 && truths.data.every(isClass)) {
    return (index) => ofClasses(truths.data[index]!, row(predictions, index, width));
  }
  if (width !== perTruth) {
    const allowed = "class numbers, or of the shape of the predictions";
    throw new ArgumentError("mistakes", "y", allowed, truths.shape);
  }
  const isBinary = truths.data.every((value) => value === 0 || value === 1);
  if (width > 1 && isBinary && shares && isOneHot(truths.data, width)) {
    return (index) => ofClasses(row(truths, index, width).indexOf(1), row(predictions, index, width));
  }
  if (width === 1 && isBinary && shares) {
    return (index) => ofClasses(truths.data[index]!, [1 - predictions.data[index]!, predictions.data[index]!]);
  }
  return (index) => ofValues(row(truths, index, width), row(predictions, index, width));
}

function isOneHot(values: TypedArray, width: number): boolean {
  for (let begin = 0; begin < values.length; begin += width) {
    let ones = 0;
    for (let i = begin; i < begin + width; i++) ones += values[i]!;
    if (ones !== 1) return false;
  }
  return true;
}

function ofClasses(label: number, shares: readonly number[]): ReturnType<Judge> {
  const largest = Math.max(...shares);
  const given = shares[0] === shares[1] && shares.length === 2 ? 0 : shares.indexOf(largest);
  return { y: label, predicted: given, error: given === label ? 0 : 1 - shares[label]! };
}

function ofValues(truth: readonly number[], given: readonly number[]): ReturnType<Judge> {
  const error = truth.reduce((sum, value, i) => sum + Math.abs(value - given[i]!), 0) / truth.length;
  const only = truth.length === 1;
  return { y: only ? truth[0]! : truth, predicted: only ? given[0]! : given, error };
}

function exampleOf(x: readonly unknown[] | NdArray<TypedArray>, index: number): unknown {
  if (!("shape" in x)) return x[index];
  const { data, shape } = sliceRows(x, index, index + 1);
  return { data, shape: shape.slice(1) };
}
