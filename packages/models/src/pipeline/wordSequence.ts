import { textToWordSequence } from "@seqloom/text";
import type { WordNumbers } from "./BundleParts.js";

/**
 * Numbers of the words of a text as data sets of word numbers have them: those of `encodeReview` in `@seqloom/datasets`, whose
 * readers no page should load for a few lines.
 *
 * @returns `startChar`, then the rank of each word plus `indexFrom`, or `oovChar` for a word that is unknown
 */
export function wordSequence(text: string, wordNumbers: WordNumbers): number[] {
  const { index, numWords = Infinity, indexFrom = 3, startChar = 1, oovChar = 2 } = wordNumbers;
  const numbers = textToWordSequence(text).map((word) => (index.get(word) ?? Infinity) + indexFrom);
  return [startChar, ...numbers.map((number) => (number < numWords ? number : oovChar))];
}
