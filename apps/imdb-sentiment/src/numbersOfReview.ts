import { textToWordSequence } from "@seqloom/text";

interface Vocabulary {
  /** Ranks by word, 1 for the most frequent one. */
  readonly wordIndex: ReadonlyMap<string, number>;
  /** Only numbers below it are kept. */
  readonly numWords: number;
}

/** What is added to a rank: 0 is padding, 1 begins a review, 2 is an unknown word. */
const FIRST = 3;

/**
 * Numbers a review as the data set does: 1 in front, rank + 3 for a word, 2 for one that is unknown or too rare.
 *
 * @returns the numbers, and the words that became 2, each once
 */
export function numbersOfReview(review: string, { wordIndex, numWords }: Vocabulary) {
  const numbered = textToWordSequence(review).map((word) => {
    const number = (wordIndex.get(word) ?? Infinity) + FIRST;
    return { word, number: number < numWords ? number : 2 };
  });
  const unknown = new Set(numbered.filter(({ number }) => number === 2).map(({ word }) => word));
  return { numbers: [1, ...numbered.map(({ number }) => number)], unknown: [...unknown] };
}
