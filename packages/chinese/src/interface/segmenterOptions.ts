import { boolean, custom, integer, oneOf, type OptionTable, optional } from "@seqloom/array";
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
const hmm = optional(
  boolean({ meaning: "whether a hidden Markov model finds words that the dictionary lacks; as in createSegmenter" }),
);

export const cutOptions = { hmm } satisfies OptionTable<CutOptions>;

export const cutAsyncOptions = {
  hmm,
  chunkLength: integer({
    min: 1,
    default: 100_000,
    meaning: "after about how many UTF-16 units others get their turn",
  }),
} satisfies OptionTable<CutAsyncOptions>;

export const tokenizeOptions = {
  hmm,
  mode: oneOf(["default", "search"], { default: "default", meaning: "the words of cut or those of cutForSearch" }),
  offsets: oneOf(["codeUnits", "codePoints"], {
    default: "codeUnits",
    meaning: "what places are counted in: UTF-16 units as JavaScript's strings, or code points as Python's",
  }),
} satisfies OptionTable<TokenizeOptions>;

export const keywordOptions = {
  method: oneOf(["tfidf", "textRank"], { default: "tfidf", meaning: "how importance is measured" }),
  topK: custom("an integer of 1 or more, or Infinity", isCount, { default: 20, meaning: "at most how many keywords" }),
  tags: optional(
    custom<readonly string[]>("a list of tags", isTextList, {
      meaning: "keywords have one of these tags, any for []; textRank takes ns, n, vn, v when left out, tfidf any",
    }),
  ),
  stopWords: custom<Iterable<string>>("a list or a set of words", isIterable, {
    default: englishStopWords,
    meaning: "words that are never keywords; jieba's, which are English, when left out",
  }),
  withTags: boolean({ default: false, meaning: "whether the keywords come with their tags" }),
} satisfies OptionTable<KeywordOptions>;

export const addWordOptions = {
  frequency: optional(integer({ min: 0, meaning: "how often the word was seen; suggestFrequency's when left out" })),
  tag: optional(custom<string>("a text that is not empty", isText, { meaning: "the tag of the word" })),
} satisfies OptionTable<AddWordOptions>;

export const suggestFrequencyOptions = {
  apply: boolean({ default: false, meaning: "whether the word gets the frequency at once" }),
} satisfies OptionTable<SuggestFrequencyOptions>;

function isCount(value: unknown): boolean {
  return value === Infinity || (Number.isInteger(value) && (value as number) >= 1);
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
