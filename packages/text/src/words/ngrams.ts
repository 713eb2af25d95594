import { ArgumentError } from "@seqloom/array";

/** Lengths of the runs of words: all up to a number, or those of a list, in its order. */
export type NgramLengths = number | readonly number[];

/**
 * Runs of neighbouring words, joined by blanks.
 *
 * @param words the words of a text
 * @param n an integer for runs of 1 to n words, or a list of lengths for exactly these
 * @returns first all runs of the first length in the order of the text, then those of the next
 * @throws ArgumentError if a length is not an integer of 1 or more
 *
 * @example
 * ngrams(["the", "cat", "sat"], 2); // → [ 'the', 'cat', 'sat', 'the cat', 'cat sat' ]
 * ngrams(["the", "cat", "sat"], [3, 1]); // → [ 'the cat sat', 'the', 'cat', 'sat' ]
 * @see https://www.tensorflow.org/api_docs/python/tf/strings/ngrams
 */
export function ngrams(words: readonly string[], n: NgramLengths): string[] {
  checkWords("ngrams", words);
  if (!isNgramLengths(n)) throw new ArgumentError("ngrams", "n", NGRAM_LENGTHS, n);
  return runsOf(words, n);
}

/** Values that `isNgramLengths` allows, to be read after "must be". */
export const NGRAM_LENGTHS = "an integer of 1 or more, or a list of them";

/** Whether a value says which runs to make. */
export function isNgramLengths(value: unknown): value is NgramLengths {
  const isLength = (length: unknown) => Number.isSafeInteger(length) && (length as number) >= 1;
  return Array.isArray(value) ? value.length > 0 && value.every(isLength) : isLength(value);
}

/** `ngrams` without the checks. */
export function runsOf(words: readonly string[], n: NgramLengths): string[] {
  const lengths = typeof n === "number" ? Array.from({ length: n }, (_, i) => i + 1) : n;
  return lengths.flatMap((length) => {
    if (length === 1) return words;
    const runs = Array.from({ length: Math.max(0, words.length - length + 1) }, (_, start) => start);
    return runs.map((start) => words.slice(start, start + length).join(" "));
  });
}

/** @throws ArgumentError unless it is a list: a text would be taken for its letters. */
export function checkWords(caller: string, words: readonly string[]): void {
  if (Array.isArray(words)) return;
  throw new ArgumentError(caller, "words", "a list of words", words, "Cut the text into words first.");
}
