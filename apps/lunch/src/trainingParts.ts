import { ArgumentError, type NdArray, sliceRows } from "@seqloom/array";

/**
 * Training days in two: the first ones to learn from, the last ones to validate on.
 *
 * @param days the training days, [days, meals]
 * @param fraction part of the days to validate on; 0 for none
 * @param window days that a window spans: more of them must be there to validate on
 * @throws ArgumentError if a fraction leaves too few days to validate on
 */
export function trainingParts(
  days: NdArray,
  fraction: number,
  window: number,
): { readonly learnt: NdArray; readonly validation?: NdArray } {
  if (fraction === 0) return { learnt: days };
  const total = days.shape[0]!;
  const last = Math.floor(fraction * total);
  if (last <= window) {
    throw new ArgumentError("lunch", "--validation", `0, or so much that it has more than ${window} days`, fraction);
  }
  return { learnt: sliceRows(days, 0, total - last), validation: sliceRows(days, total - last) };
}
