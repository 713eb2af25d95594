import { boolean, custom, integer, oneOf, optional, type OptionTable } from "@seqloom/array";
import { isNgramLengths, NGRAM_LENGTHS, type NgramLengths } from "../words/ngrams.js";
import { STANDARDIZE, type Standardize } from "./standardizeText.js";

/** Output of `TextVectorization.call` for a text. */
export type VectorizationMode = (typeof MODES)[number];

/** Cut of a text into words; null takes it as one word. */
export type TextSplit = (typeof SPLITS)[number] | null | ((text: string) => string[]);

/** Options of `TextVectorization`. */
export interface TextVectorizationOptions<Mode extends VectorizationMode = VectorizationMode> {
  /** Largest size of the vocabulary. "" and "[UNK]" are included. Default: no limit. */
  readonly maxTokens?: number;
  /** First change of a text; null: none. Default: "lowerAndStripPunctuation". */
  readonly standardize?: Standardize;
  /** Cut of a text; null: it is one word. Default: "whitespace". */
  readonly split?: TextSplit;
  /** Runs of words in the place of words. A number n takes runs of 1 to n words, a list exactly these lengths. */
  readonly ngrams?: NgramLengths;
  /** Indexes of the words, or a column for each. Default: "int". */
  readonly outputMode?: Mode;
  /**
   * Indexes in a row, for mode "int". Rows are cut, and filled with 0, at the end. Default: the longest text of the
   * call.
   */
  readonly outputSequenceLength?: number;
  /** Always maxTokens columns, other modes. Without it there are fewer where there are fewer words. Default: false. */
  readonly padToMaxTokens?: boolean;
  /** The words, in place of `adapt`. "" and "[UNK]" may stand first or be left out. */
  readonly vocabulary?: readonly string[];
  /** Weights of `vocabulary`, for mode "tfIdf". */
  readonly idfWeights?: ArrayLike<number>;
}

const MODES = ["int", "multiHot", "count", "tfIdf"] as const;
const SPLITS = ["whitespace", "character"] as const;

/** Option table of `TextVectorization`. */
export const TEXT_VECTORIZATION_OPTIONS = {
  maxTokens: optional(integer({ min: 2 })),
  standardize: custom<Standardize>(
    '"lowerAndStripPunctuation", "lower", "stripPunctuation", null or a function',
    (value) => value === null || typeof value === "function" || (STANDARDIZE as readonly unknown[]).includes(value),
    { default: "lowerAndStripPunctuation" },
  ),
  split: custom<TextSplit>(
    '"whitespace", "character", null or a function',
    (value) => value === null || typeof value === "function" || (SPLITS as readonly unknown[]).includes(value),
    { default: "whitespace" },
  ),
  ngrams: optional(custom<NgramLengths>(NGRAM_LENGTHS, isNgramLengths)),
  outputMode: oneOf(MODES, { default: "int" }),
  outputSequenceLength: optional(integer({ min: 1 })),
  padToMaxTokens: boolean({ default: false }),
  vocabulary: optional(custom<readonly string[]>("a list of words", isListOfWords)),
  idfWeights: optional(custom<ArrayLike<number>>("a list of numbers", isListOfNumbers)),
} satisfies OptionTable<TextVectorizationOptions>;

function isListOfWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((word) => typeof word === "string");
}

function isListOfNumbers(value: unknown): boolean {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return false;
  return Array.from(value as ArrayLike<unknown>).every((weight) => Number.isFinite(weight));
}
