import { ArgumentError } from "@seqloom/array";
import { checkSequence } from "./checkSequence.js";

/**
 * Checks sequences of indexes: a list of lists of integers of 0 or more.
 *
 * @param caller the public function or method, for the error text
 * @throws ArgumentError that names the place
 */
export function checkSequences(caller: string, sequences: unknown): asserts sequences is readonly ArrayLike<number>[] {
  if (!Array.isArray(sequences)) throw new ArgumentError(caller, "sequences", "an array of sequences", sequences);
  for (const [row, sequence] of (sequences as unknown[]).entries())
    checkSequence(caller, `sequences[${row}]`, sequence);
}
