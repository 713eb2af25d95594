import { ArgumentError } from "@seqloom/array";

/**
 * The middle of a list of numbers: half of them are smaller, half larger. Of an even number the mean of the two in the
 * middle.
 *
 * @throws ArgumentError if the list is empty
 */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new ArgumentError("median", "numbers", "a list with at least one number", numbers);
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
