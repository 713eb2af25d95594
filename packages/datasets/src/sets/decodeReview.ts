import { ArgumentError, checkInteger, integer, type OptionTable, readOptions } from "@seqloom/array";

/** Options of `decodeReview`. */
export interface DecodeReviewOptions {
  /** Number added to the rank of each word, as in `imdb` and `reuters`. Default: 3. */
  readonly indexFrom?: number;
}

/** Option table of `decodeReview`. */
const DECODE_REVIEW_OPTIONS = {
  indexFrom: integer({ min: 0, default: 3 }),
} satisfies OptionTable<DecodeReviewOptions>;

/**
 * Turns the numbers of a review or newswire back into words; numbers that stand for no word become "?".
 *
 * @param sequence numbers as `imdb` and `reuters` give them
 * @param wordIndex ranks by word, as `imdbWordIndex` and `reutersWordIndex` give them
 * @returns the words with a blank between
 * @throws ArgumentError if an argument is of another kind or a number is no integer of 0 or more
 *
 * @example
 * const wordIndex = new Map([["the", 1], ["film", 19], ["this", 11]]);
 * decodeReview([1, 14, 22, 2], wordIndex); // → '? this film ?'
 */
export function decodeReview(
  sequence: ArrayLike<number>,
  wordIndex: ReadonlyMap<string, number>,
  options: DecodeReviewOptions = {},
): string {
  const { indexFrom } = readOptions("decodeReview", DECODE_REVIEW_OPTIONS, options);
  if (!Array.isArray(sequence) && !ArrayBuffer.isView(sequence)) {
    throw new ArgumentError("decodeReview", "sequence", "a list of numbers", sequence);
  }
  if (!(wordIndex instanceof Map)) throw new ArgumentError("decodeReview", "wordIndex", "a Map of words", wordIndex);
  const numbers = Array.from(sequence as ArrayLike<number>);
  for (const [i, number] of numbers.entries()) checkInteger("decodeReview", `sequence[${i}]`, number, 0);
  const words = new Map<number, string>(numbers.map((number) => [number, "?"]));
  for (const [word, rank] of wordIndex as ReadonlyMap<string, number>) {
    if (words.has(rank + indexFrom)) words.set(rank + indexFrom, word);
  }
  return numbers.map((number) => words.get(number)).join(" ");
}
