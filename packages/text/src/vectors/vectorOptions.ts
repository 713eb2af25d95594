import { boolean, custom, integer, oneOf, optional, type OptionTable } from "@seqloom/array";
import { encodings, type TextEncoding } from "@seqloom/bytes";

/** The words to keep of a file: a list, a set, or a Map with them as keys, as a Tokenizer's `wordIndex`. */
export type Vocabulary = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** Options that both readers of word vectors take. */
interface ReadVectorsOptions {
  /** Only these words; the others cost no memory. Default: all. */
  readonly vocabulary?: Vocabulary;
  /** Number of words to read, from the beginning of the file. Default: all. */
  readonly limit?: number;
  /**
   * Handling of words that are not text in the file's encoding. "skip" leaves them out, "replace" has a � in them;
   * `invalidWords` counts both. Default: "error".
   */
  readonly invalid?: InvalidWords;
  /** Encoding of the words; a byte order mark has priority. Default: "utf-8". */
  readonly encoding?: TextEncoding;
}

/** Options of `readGlove`. */
export interface ReadGloveOptions extends ReadVectorsOptions {
  /** Numbers on a line. Default: as many as end the first line, behind its word. */
  readonly dimension?: number;
}

/** Options of `readWord2Vec`. */
export interface ReadWord2VecOptions extends ReadVectorsOptions {
  /** Whether the file has float32 bytes rather than digits. Default: false. */
  readonly binary?: boolean;
}

/** Treatment of a word that is not text. */
export type InvalidWords = "error" | "skip" | "replace";

const READ_VECTORS_OPTIONS = {
  vocabulary: optional(custom<Vocabulary>("a list, Set or Map of words", isVocabulary)),
  limit: optional(integer({ min: 1 })),
  invalid: oneOf(["error", "skip", "replace"], { default: "error" }),
  encoding: oneOf(encodings, { default: "utf-8" }),
} satisfies OptionTable<ReadVectorsOptions>;

/** Option table of `readGlove`. */
export const READ_GLOVE_OPTIONS = {
  ...READ_VECTORS_OPTIONS,
  dimension: optional(integer({ min: 1 })),
} satisfies OptionTable<ReadGloveOptions>;

/** Option table of `readWord2Vec`. */
export const READ_WORD2_VEC_OPTIONS = {
  ...READ_VECTORS_OPTIONS,
  binary: boolean({ default: false }),
} satisfies OptionTable<ReadWord2VecOptions>;

/** The words to look up quickly while reading. */
export function wordSet(words: Vocabulary | undefined): ReadonlySet<string> | ReadonlyMap<string, unknown> | undefined {
  return Array.isArray(words) ? new Set(words as readonly string[]) : (words as ReadonlySet<string> | undefined);
}

function isVocabulary(value: unknown): boolean {
  return Array.isArray(value) || value instanceof Set || value instanceof Map;
}
