import { ArgumentError, integer, optional, type OptionTable, readOptions } from "@seqloom/array";

/** Options of `encodeReview`. */
export interface EncodeReviewOptions {
  /** Words with this number or a larger one become `oovChar`, as in `imdb` with the same option. Default: no limit. */
  readonly numWords?: number;
  /** The number that begins a review. Default: 1. */
  readonly startChar?: number;
  /** The number of an unknown word. Default: 2. */
  readonly oovChar?: number;
  /** Number added to the rank of each word; default 3. */
  readonly indexFrom?: number;
}

const ENCODE_REVIEW_OPTIONS = {
  numWords: optional(integer({ min: 1 })),
  startChar: integer({ min: 0, default: 1 }),
  oovChar: integer({ min: 0, default: 2 }),
  indexFrom: integer({ min: 0, default: 3 }),
} satisfies OptionTable<EncodeReviewOptions>;

/**
 * Numbers the words of a review as `imdb` does, for a model that was trained on its reviews.
 *
 * @param words the words in lower case, as `textToWordSequence` gives them
 * @param wordIndex ranks by word, as `imdbWordIndex` gives them
 * @returns `sequence`: the numbers; `unknown`: the words that became `oovChar`, each once
 * @throws ArgumentError if an option is wrong or wordIndex is not a Map
 *
 * @example
 * const wordIndex = new Map([["the", 1], ["film", 19], ["this", 11]]);
 * encodeReview(["this", "film", "rocks"], wordIndex); // → { sequence: [ 1, 14, 22, 2 ], unknown: [ 'rocks' ] }
 * encodeReview(["this", "film"], wordIndex, { numWords: 20 }).sequence; // → [ 1, 14, 2 ]
 */
export function encodeReview(
  words: readonly string[],
  wordIndex: ReadonlyMap<string, number>,
  options: EncodeReviewOptions = {},
): { sequence: number[]; unknown: string[] } {
  const read = readOptions("encodeReview", ENCODE_REVIEW_OPTIONS, options);
  const { numWords = Infinity, startChar, oovChar, indexFrom } = read;
  if (!(wordIndex instanceof Map)) throw new ArgumentError("encodeReview", "wordIndex", "a Map of words", wordIndex);
  const unknown = new Set<string>();
  const sequence = [startChar];
  for (const word of words) {
    const number = ((wordIndex as ReadonlyMap<string, number>).get(word) ?? Infinity) + indexFrom;
    if (number >= numWords) unknown.add(word);
    sequence.push(number < numWords ? number : oovChar);
  }
  return { sequence, unknown: [...unknown] };
}
