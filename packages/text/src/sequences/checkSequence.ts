import { ArgumentError } from "@seqloom/array";
import { isList } from "./isList.js";

/**
 * Checks a sequence of indexes: a list of integers of 0 or more.
 *
 * @param caller the public function or method, for the error text
 * @param name name of the argument, for the error text
 * @throws ArgumentError that names the place
 */
export function checkSequence(caller: string, name: string, sequence: unknown): asserts sequence is ArrayLike<number> {
  if (!isList(sequence)) throw new ArgumentError(caller, name, "a sequence, an array of integers", sequence);
  for (let i = 0; i < sequence.length; i++) {
    const index = sequence[i];
    if (!Number.isSafeInteger(index) || (index as number) < 0) {
      throw new ArgumentError(caller, `${name}[${i}]`, "an integer of 0 or more", index);
    }
  }
}
