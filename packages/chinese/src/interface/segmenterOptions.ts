import { boolean, custom, integer, oneOf, optional, type OptionTable, string } from "@seqloom/array";
import { englishStopWords } from "./KeywordFilter.js";
import type {
  AddWordOptions,
  CutAsyncOptions,
  CutOptions,
  KeywordOptions,
  SuggestFrequencyOptions,
  TokenizeOptions,
} from "./Segmenter.js";

/** A segmenter's own `hmm` is the default of its methods. */
const hmm = optional(boolean());

export const cutOptions = { hmm } satisfies OptionTable<CutOptions>;

export const cutAsyncOptions = {
  hmm,
  chunkLength: integer({ min: 1, default: 100_000 }),
} satisfies OptionTable<CutAsyncOptions>;

export const tokenizeOptions = {
  hmm,
  mode: oneOf(["default", "search"], { default: "default" }),
  offsets: oneOf(["codeUnits", "codePoints"], { default: "codeUnits" }),
} satisfies OptionTable<TokenizeOptions>;

export const keywordOptions = {
  method: oneOf(["tfidf", "textRank"], { default: "tfidf" }),
  topK: custom("an integer of 1 or more, or Infinity", isCount, { default: 20 }),
  tags: optional(custom<readonly string[]>("a list of tags", isTextList)),
  stopWords: custom<Iterable<string>>("a list or a set of words", isIterable, { default: englishStopWords }),
  withTags: boolean({ default: false }),
} satisfies OptionTable<KeywordOptions>;

export const addWordOptions = {
  frequency: optional(integer({ min: 0 })),
  tag: optional(string({ allowEmpty: false })),
} satisfies OptionTable<AddWordOptions>;

export const suggestFrequencyOptions = {
  apply: boolean({ default: false }),
} satisfies OptionTable<SuggestFrequencyOptions>;

function isCount(value: unknown): boolean {
  return value === Infinity || (Number.isSafeInteger(value) && (value as number) >= 1);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
