import { custom, integer, optional, type OptionTable, seed } from "@seqloom/array";
import { DATASET_SOURCE, type DatasetSource } from "../files/datasetSource.js";

/** Options of turning reviews and newswires into sequences of numbers. */
export interface WordSequenceOptions extends DatasetSource {
  /** Only numbers below it are kept, the others become `oovChar`. Default: the largest number there is. */
  readonly numWords?: number;
  /** Numbers below it, of the most frequent words, become `oovChar`. `startChar` is among them. Default: 0. */
  readonly skipTop?: number;
  /** Sequences of so many numbers or more are left out, `startChar` counted. Default: none. */
  readonly maxlen?: number;
  /** Seed of NumPy's RandomState, which brings the sequences into order. Default: 113. */
  readonly seed?: number;
  /** Number that begins each sequence; null for none. Default: 1. */
  readonly startChar?: number | null;
  /** Number in place of a word that is left out; null for none. Default: 2. */
  readonly oovChar?: number | null;
  /** Added to the rank of each word: the most frequent one gets `indexFrom` + 1. Default: 3. */
  readonly indexFrom?: number;
}

const LARGEST = 2 ** 31 - 1;

/** Option table of `imdb`. */
export const WORD_SEQUENCE_OPTIONS = {
  numWords: optional(integer({ min: 1 })),
  skipTop: integer({ min: 0, default: 0 }),
  maxlen: optional(integer({ min: 1 })),
  seed: seed({ default: 113 }),
  startChar: code(1),
  oovChar: code(2),
  indexFrom: integer({ min: 0, max: LARGEST, default: 3 }),
  ...DATASET_SOURCE,
} satisfies OptionTable<WordSequenceOptions>;

function code(byDefault: number) {
  return custom<number | null>(`an integer from 0 to ${LARGEST} or null`, isCode, { default: byDefault });
}

function isCode(value: unknown): boolean {
  return value === null || (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST);
}
