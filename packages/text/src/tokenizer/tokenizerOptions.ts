import { boolean, custom, func, integer, optional, string } from "@seqloom/array";
import type { OptionTable } from "@seqloom/array";
import { wordOptions } from "../words/wordOptions.js";
import type { WordOptions } from "../words/wordOptions.js";

/** Options of `Tokenizer`. */
export interface TokenizerOptions extends Omit<WordOptions, "filters" | "split"> {
  /** Keeps words whose index is below: the numWords - 1 most frequent, `oovToken` among them. Default: all. */
  readonly numWords?: number;
  /** Characters that end a word and are dropped; null for none. Default: punctuation but the apostrophe, tab and newline. */
  readonly filters?: string | null;
  /** Separator of words; "" or null, as in Keras, only where no text has to be cut at it. Default: one blank. */
  readonly split?: string | null;
  /** Every character (code point) is a word; `filters` and `split` do not count. Default: false. */
  readonly charLevel?: boolean;
  /** Stands for unknown words and those that `numWords` leaves out; its index is 1. Default: they are dropped. */
  readonly oovToken?: string;
  /** Words with the first indexes behind `oovToken`, whether or not texts hold them: "<pad>", "<start>". Default: none. */
  readonly reservedWords?: readonly string[];
  /** Cuts a text into words, in place of `filters`, `lower` and `split`. */
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
