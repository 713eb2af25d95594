import { ArgumentError } from "../arguments/ArgumentError.js";
import { checkInteger } from "../arguments/checkInteger.js";
import { checkNdArray } from "../rows/checkNdArray.js";
import type { NdArray, TypedArray } from "../rows/NdArray.js";
import { integer, optional, type OptionTable } from "../arguments/optionKinds.js";
import { readOptions } from "../arguments/readOptions.js";

/** Options of `toCategorical`. */
export interface ToCategoricalOptions {
  /** Columns of the result; the largest label + 1 if left out. */
  readonly numClasses?: number;
}

const TO_CATEGORICAL_OPTIONS = {
  numClasses: optional(integer({ min: 1 })),
} satisfies OptionTable<ToCategoricalOptions>;

/**
 * Turns class numbers into one-hot rows, the targets of `categoricalCrossentropy`.
 *
 * @param labels class of each sample, an integer from 0 to numClasses - 1: a list, or an array of any shape, where a
 *   last axis of length 1 behind others is dropped first, as Keras does
 * @returns float32 (Keras gives float64), shape [samples, numClasses]
 * @throws ArgumentError if a label is no integer or outside the classes (Keras lets -1 pass as the last class and cuts
 *   1.9 to 1), or if there is neither a label nor numClasses
 *
 * @example
 * toCategorical([2, 0]); // → shape [2, 3]: 0 0 1
 *                        //                 1 0 0
 * toCategorical([1, 0], { numClasses: 2 }); // → shape [2, 2]: 0 1 1 0
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/utils/to_categorical
 */
export function toCategorical(
  labels: ArrayLike<number> | NdArray<TypedArray>,
  options?: ToCategoricalOptions,
): NdArray<Float32Array> {
  const { numClasses } = readOptions("toCategorical", TO_CATEGORICAL_OPTIONS, options);
  const { codes, shape } = codesOf(labels);
  const classes = numClasses ?? 1 + largest(codes);
  const data = new Float32Array(codes.length * classes);
  for (let row = 0; row < codes.length; row++) {
    const label = codes[row]!;
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new ArgumentError("toCategorical", `labels[${row}]`, `an integer from 0 to ${classes - 1}`, label);
    }
    data[row * classes + label] = 1;
  }
  return { data, shape: [...shape, classes] };
}

/** The labels in row order, and the shape that they stand in. */
function codesOf(labels: ArrayLike<number> | NdArray<TypedArray>): {
  codes: ArrayLike<number>;
  shape: readonly number[];
} {
  if (typeof labels === "object" && labels !== null && "data" in labels) {
    checkNdArray("toCategorical", "labels", labels);
    const { data, shape } = labels;
    return { codes: data, shape: shape.length > 1 && shape.at(-1) === 1 ? shape.slice(0, -1) : shape };
  }
  checkInteger("toCategorical", "labels.length", labels?.length, 0);
  return { codes: labels, shape: [labels.length] };
}

/** The largest label; each must be a class number, since there is no numClasses to hold it against. */
function largest(codes: ArrayLike<number>): number {
  checkInteger("toCategorical", "labels.length", codes.length, 1);
  let most = 0;
  for (let row = 0; row < codes.length; row++) {
    const label = codes[row]!;
    if (!Number.isSafeInteger(label) || label < 0) {
      throw new ArgumentError("toCategorical", `labels[${row}]`, "an integer of 0 or more", label);
    }
    most = Math.max(most, label);
  }
  return most;
}
