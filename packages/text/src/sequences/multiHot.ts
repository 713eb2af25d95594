import { ArgumentError, integer, type NdArray, type OptionTable, readOptions } from "@seqloom/array";
import { checkSequences } from "./checkSequences.js";

/** Options of `multiHot`. */
export interface MultiHotOptions {
  /** Columns of the result, one more than the largest index. */
  readonly depth: number;
}

const MULTI_HOT_OPTIONS = {
  depth: integer({ min: 1 }),
} satisfies OptionTable<MultiHotOptions>;

/**
 * Turns sequences into rows that have a 1 in the column of each index which occurs: texts as sets of words.
 *
 * @param sequences lists of integers from 0 to depth - 1
 * @returns float32, shape [sequences, depth]
 * @throws ArgumentError that names an index without a column
 *
 * @example
 * multiHot([[1, 3, 3], [0]], { depth: 4 }); // → shape [2, 4]: 0 1 0 1 1 0 0 0
 */
export function multiHot(sequences: readonly ArrayLike<number>[], options: MultiHotOptions): NdArray {
  const { depth } = readOptions("multiHot", MULTI_HOT_OPTIONS, options);
  checkSequences("multiHot", sequences);
  const data = new Float32Array(sequences.length * depth);
  for (const [row, sequence] of sequences.entries()) {
    for (let i = 0; i < sequence.length; i++) {
      const index = sequence[i]!;
      if (index >= depth) {
        throw new ArgumentError("multiHot", `sequences[${row}][${i}]`, `an integer from 0 to ${depth - 1}`, index);
      }
      data[row * depth + index] = 1;
    }
  }
  return { data, shape: [sequences.length, depth] };
}
