import type { ProductActivation } from "../calls/productTypes.js";
import { referenceActivations } from "./referenceActivations.js";

/**
 * An activation of rows of `width` numbers, in float64: softmax of each row, any other of each number.
 *
 * @param values not changed
 */
export function activatedRows(
  activation: ProductActivation | undefined,
  values: Float64Array,
  width: number,
): Float64Array {
  if (activation !== "softmax") return values.map(referenceActivations[activation ?? "linear"].value);
  const result = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += width) {
    const cells = values.subarray(row, row + width);
    const largest = Math.max(...cells);
    const powers = cells.map((x) => Math.exp(x - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    result.set(
      powers.map((power) => power / sum),
      row,
    );
  }
  return result;
}

/** The gradient by the values that an activation was given, from the gradient by its result: dy slope(x), or y (dy - Σ dy y). */
export function gradientOfSums(
  activation: ProductActivation | undefined,
  sums: () => Float64Array,
  outputGradient: Float64Array,
  width: number,
): Float64Array {
  if (activation === undefined || activation === "linear") return outputGradient;
  const values = sums();
  if (activation !== "softmax") {
    const { slope } = referenceActivations[activation];
    return outputGradient.map((dy, place) => dy * slope(values[place]!));
  }
  const y = activatedRows(activation, values, width);
  return outputGradient.map((dy, place) => {
    const row = place - (place % width);
    let sum = 0;
    for (let other = row; other < row + width; other++) sum += outputGradient[other]! * y[other]!;
    return y[place]! * (dy - sum);
  });
}
