import { ArgumentError, type TypedArray } from "@seqloom/array";

/** Weights by the number of the class: a record, a list from class 0 on, or a Map. A class that is left out weighs 1. */
export type ClassWeight = Readonly<Record<number, number>> | readonly number[] | ReadonlyMap<number, number>;

/**
 * The weight of each class.
 *
 * @throws ArgumentError that names the class or weight that is none
 */
export function readClassWeight(caller: string, given: ClassWeight): ReadonlyMap<number, number> {
  const entries = given instanceof Map ? [...given.entries()] : Object.entries(given);
  return new Map(
    entries.map(([key, weight]) => {
      const label = Number(key);
      if (!(Number.isSafeInteger(label) && label >= 0)) {
        throw new ArgumentError(caller, "each class in classWeight", "an integer of 0 or more", key);
      }
      if (!(Number.isFinite(weight) && (weight as number) >= 0)) {
        throw new ArgumentError(caller, `classWeight[${label}]`, "a number of 0 or more", weight);
      }
      return [label, weight as number];
    }),
  );
}

/**
 * The weights of samples by their classes, as in Keras: the label rounded, or the largest of a one-hot row.
 *
 * @param labels targets of one output, float32
 * @param shape of the targets, [rows], [rows, 1] or [rows, classes]
 * @param width number of outputs, which is the number of classes if it is above 1
 * @returns a weight for each row
 * @throws ArgumentError if a row has more than one label, or a weight is for a class that the model does not have
 */
export function classWeights(
  caller: string,
  labels: TypedArray,
  shape: readonly number[],
  width: number,
  weights: ReadonlyMap<number, number>,
): Float32Array {
  const rows = shape[0]!;
  const perRow = labels.length / rows;
  if (shape.length > 2 || (shape.length === 2 && width === 1 && shape[1] !== 1)) {
    throw new ArgumentError(caller, "classWeight", "for one label a row; give sampleWeight for labels of steps", shape);
  }
  const classes = Math.max(2, width);
  const unknown = [...weights.keys()].find((label) => label >= classes);
  if (unknown !== undefined && width > 1) {
    throw new ArgumentError(caller, "each class in classWeight", `an integer from 0 to ${classes - 1}`, unknown);
  }
  return Float32Array.from({ length: rows }, (_, row) => {
    const first = row * perRow;
    let label = 0;
    if (perRow === 1) label = Math.round(labels[first]!);
    else for (let i = 1; i < perRow; i++) if (labels[first + i]! > labels[first + label]!) label = i;
    return weights.get(label) ?? 1;
  });
}
