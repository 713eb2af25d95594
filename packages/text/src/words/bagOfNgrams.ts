import { ArgumentError } from "@seqloom/array";
import { checkWords, isNgramLengths, NGRAM_LENGTHS, type NgramLengths } from "./ngrams.js";

/**
 * The set of the n-grams of a text: what is left of it when the order of the words is lost but for neighbours.
 *
 * @param words the words of a text
 * @param n an integer for runs of 1 to n words, or a list of lengths for exactly these
 * @returns the different runs, ordered by the word they begin with
 * @throws ArgumentError if a length is not an integer of 1 or more
 *
 * @example
 * bagOfNgrams(["the", "cat", "sat", "on", "the", "mat"], 2);
 * // → Set(10) { 'the', 'the cat', 'cat', 'cat sat', 'sat', 'sat on', 'on', 'on the', 'the mat', 'mat' }
 */
export function bagOfNgrams(words: readonly string[], n: NgramLengths): Set<string> {
  checkWords("bagOfNgrams", words);
  if (!isNgramLengths(n)) throw new ArgumentError("bagOfNgrams", "n", NGRAM_LENGTHS, n);
  const lengths = typeof n === "number" ? Array.from({ length: n }, (_, i) => i + 1) : n;
  const bag = new Set<string>();
  for (let start = 0; start < words.length; start++) {
    for (const length of lengths) {
      if (start + length <= words.length) bag.add(words.slice(start, start + length).join(" "));
    }
  }
  return bag;
}
