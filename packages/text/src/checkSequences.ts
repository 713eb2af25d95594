import { ArgumentError } from "@seqloom/array";
import { isList } from "./isList.js";

/**
 * Checks sequences of indexes: a list of lists of integers of 0 or more.
 *
 * @param caller the public function or method, for the error text
 * @throws ArgumentError that names the place
 */
export function checkSequences(caller: string, sequences: unknown): asserts sequences is readonly ArrayLike<number>[] {
  if (!Array.isArray(sequences)) throw new ArgumentError(caller, "sequences", "an array of sequences", sequences);
  for (const [row, sequence] of (sequences as unknown[]).entries()) {
    if (!isList(sequence)) {
      throw new ArgumentError(caller, `sequences[${row}]`, "a sequence, an array of integers", sequence);
    }
    for (let i = 0; i < sequence.length; i++) {
      const index = sequence[i];
      if (!Number.isSafeInteger(index) || (index as number) < 0) {
        throw new ArgumentError(caller, `sequences[${row}][${i}]`, "an integer of 0 or more", index);
      }
    }
  }
}
