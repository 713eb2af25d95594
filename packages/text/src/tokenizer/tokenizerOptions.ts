import { boolean, custom, func, integer, optional, type OptionTable, string } from "@seqloom/array";
import { wordOptions, type WordOptions } from "../words/wordOptions.js";

/** Options of `Tokenizer`. */
export interface TokenizerOptions extends Omit<WordOptions, "filters" | "split"> {
  /** Keeps words with an index below. These are the numWords - 1 most frequent, `oovToken` among them. Default: all. */
  readonly numWords?: number;
  /**
   * Characters that end a word and are dropped. With null there are none. Default: punctuation but the apostrophe, tab
   * and newline.
   */
  readonly filters?: string | null;
  /** Text between words. "" or null, as in Keras, only where no text is cut at it. Default: " ". */
  readonly split?: string | null;
  /** Whether each character (code point) is a word. Then `filters` and `split` have no effect. Default: false. */
  readonly charLevel?: boolean;
  /**
   * Word of index 1, in place of unknown ones. Also in place of those that `numWords` leaves out. Default: both are
   * dropped.
   */
  readonly oovToken?: string;
  /**
   * Words that have the first indexes. They come behind `oovToken`, whether or not texts hold them: "<pad>", "<start>".
   * Default: none.
   */
  readonly reservedWords?: readonly string[];
  /** Cuts a text into words. It replaces `filters`, `lower` and `split`. */
  readonly analyzer?: (text: string) => readonly string[];
}

const isTextOrNull = (value: unknown) => typeof value === "string" || value === null;

/** Option table of `Tokenizer`. */
export const TOKENIZER_OPTIONS = {
  numWords: optional(integer({ min: 1 })),
  filters: custom<string | null>("a text, the characters to drop, or null", isTextOrNull, {
    default: wordOptions.filters.default!,
  }),
  lower: wordOptions.lower,
  split: custom<string | null>("a text or null", isTextOrNull, { default: wordOptions.split.default! }),
  charLevel: boolean({ default: false }),
  oovToken: optional(string()),
  reservedWords: custom<readonly string[]>("a list of different words, none of them empty", isListOfWords, {
    default: [],
  }),
  analyzer: optional(func<(text: string) => readonly string[]>()),
} satisfies OptionTable<TokenizerOptions>;

function isListOfWords(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((word) => typeof word === "string" && word !== "") && new Set(value).size === value.length;
}
