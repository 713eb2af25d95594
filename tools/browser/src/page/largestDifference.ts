/** Arrays by name. */
export type NamedArrays = Readonly<Record<string, ArrayLike<number>>>;

/**
 * Largest difference of arrays from the expected ones, over 1 + the largest expected value. Other arrays are not
 * compared; one that is missing, too short or has NaN is infinitely far off.
 */
export function largestDifference(actual: NamedArrays, expected: NamedArrays): number {
  let largest = 0;
  let difference = 0;
  for (const [name, values] of Object.entries(expected)) {
    if (actual[name]?.length !== values.length) return Infinity;
    for (let i = 0; i < values.length; i++) {
      const apart = Math.abs(actual[name][i]! - values[i]!);
      difference = Math.max(difference, Number.isNaN(apart) ? Infinity : apart);
      largest = Math.max(largest, Math.abs(values[i]!));
    }
  }
  return difference / (1 + largest);
}
