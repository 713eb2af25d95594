import { ArgumentError, argMax, fromRows, type NdArray, type NestedNumbers, type TypedArray } from "@seqloom/array";

/**
 * Classes of samples: their numbers, rows with a value for each class (of which the largest counts), or probabilities of class 1.
 */
export type Labels = NdArray<TypedArray> | NestedNumbers;

/**
 * Class numbers of what a model predicts, or of what it should.
 *
 * Rows of several values give the place of the largest; integers are class numbers; probabilities are 1 where they are above
 * 0.5.
 *
 * @throws ArgumentError on numbers that are none of these
 */
export function labelsOf(caller: string, argument: string, given: Labels): Int32Array {
  const array = toNdArray(given);
  if (array.shape.length === 2 && array.shape[1]! > 1) return argMax(array);
  const { data } = array;
  if (array.shape.length > 2) {
    throw new ArgumentError(caller, argument, "of shape [samples], [samples, 1] or [samples, classes]", array.shape);
  }
  if (data.every((value) => Number.isSafeInteger(value))) return Int32Array.from(data);
  const wrong = data.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong === -1) return Int32Array.from(data, (value) => Number(value > 0.5));
  throw new ArgumentError(caller, `${argument}[${wrong}]`, "a class number, or a probability", data[wrong]);
}

/** Numbers as an array, lists too. */
export function toNdArray(given: Labels): NdArray<TypedArray> {
  return "shape" in given && "data" in given ? given : fromRows(given, "float64");
}
