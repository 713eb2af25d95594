import { boolean, custom, integer, number, oneOf, optional, type OptionTable } from "@seqloom/array";
import type { SequenceSettings, WordNumbers } from "./BundleParts.js";

/** Types and ranges of the settings of sequences. */
export const sequenceTable = {
  maxlen: integer({ min: 1 }),
  padding: optional(oneOf(["pre", "post"])),
  truncating: optional(oneOf(["pre", "post"])),
  reversed: optional(boolean()),
  value: optional(number()),
} satisfies OptionTable<SequenceSettings>;

/** Types and ranges of word numbers. */
export const wordTable = {
  index: custom<ReadonlyMap<string, number>>("a Map of ranks by word", isRanks),
  numWords: optional(integer({ min: 1 })),
  indexFrom: optional(integer({ min: 0 })),
  startChar: optional(integer({ min: 0 })),
  oovChar: optional(integer({ min: 0 })),
} satisfies OptionTable<WordNumbers>;

function isRanks(value: unknown): boolean {
  return value instanceof Map && [...value.values()].every((rank) => Number.isSafeInteger(rank) && rank >= 0);
}
