import { boolean, custom, integer, optional } from "@seqloom/array";
import type { OptionTable } from "@seqloom/array";

/** The words to keep of a file: a list, a set, or a Map with them as keys, as a Tokenizer's `wordIndex`. */
export type Vocabulary = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** Which vectors `readGlove` reads. */
export interface ReadGloveOptions {
  /** Only these words; the others cost no memory. Default: all. */
  readonly vocabulary?: Vocabulary;
  /** Numbers on a line; given, words may hold blanks, as some of glove.840B.300d do. Default: as many as on the first line. */
  readonly dimension?: number;
}

/** Which vectors `readWord2Vec` reads, and from which format. */
export interface ReadWord2VecOptions {
  /** Only these words; the others cost no memory. Default: all. */
  readonly vocabulary?: Vocabulary;
  /** The file has float32 bytes rather than digits. Default: false. */
  readonly binary?: boolean;
}

const vocabulary = optional(
  custom<Vocabulary>("a list, Set or Map of words", isVocabulary, {
    meaning: "only these words; the others cost no memory; default: all",
  }),
);

/** What each option of `readGlove` may be. */
export const READ_GLOVE_OPTIONS = {
  vocabulary,
  dimension: optional(
    integer({
      min: 1,
      meaning: "numbers on a line; given, words may hold blanks; default: as many as on the first line",
    }),
  ),
} satisfies OptionTable<ReadGloveOptions>;

/** What each option of `readWord2Vec` may be. */
export const READ_WORD2_VEC_OPTIONS = {
  vocabulary,
  binary: boolean({
    default: false,
    meaning: "the file has float32 bytes rather than digits",
  }),
} satisfies OptionTable<ReadWord2VecOptions>;

/** The words to look up quickly while reading. */
export function wordSet(words: Vocabulary | undefined): ReadonlySet<string> | ReadonlyMap<string, unknown> | undefined {
  return Array.isArray(words) ? new Set(words as readonly string[]) : (words as ReadonlySet<string> | undefined);
}

function isVocabulary(value: unknown): boolean {
  return Array.isArray(value) || value instanceof Set || value instanceof Map;
}
