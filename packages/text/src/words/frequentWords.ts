import { compareCodePoints } from "@seqloom/array";
import type { WordCounter } from "./WordCounter.js";

/** A word and the number of texts that hold it. */
export interface FrequentWord {
  readonly word: string;
  readonly texts: number;
}

/**
 * The most frequent words that were counted, the most frequent first; of equally frequent ones the one with the higher code
 * points, as in Keras, which sorts their UTF-8 bytes.
 *
 * @param limit how many
 * @param leftOut words that do not count
 */
export function frequentWords(counter: WordCounter, limit: number, leftOut: readonly string[]): FrequentWord[] {
  const ids = [...counter.byFrequency()];
  const last = ids[limit + leftOut.length - 1]; // no rarer word can be among them, nor need be sorted
  const least = last === undefined ? 0 : counter.countOf(last);
  return ids
    .filter((id) => counter.countOf(id) >= least)
    .map((id) => ({ word: counter.table.word(id), texts: counter.textsOf(id), count: counter.countOf(id) }))
    .filter(({ word }) => !leftOut.includes(word))
    .sort((a, b) => b.count - a.count || compareCodePoints(b.word, a.word))
    .slice(0, limit)
    .map(({ word, texts }) => ({ word, texts }));
}
