/** A word of a vocabulary that was learned. */
export interface LearnedWord<Word> {
  readonly word: Word;
  /** Inverse document frequency, log(1 + documents / (1 + documents with the word)). */
  readonly idf: number;
}

/**
 * The different words of documents, the most frequent first, of equally frequent ones the larger first.
 *
 * @param left words that are not counted
 * @param compare order of words, from the smallest
 */
export function learnWords<Word>(
  documents: readonly (readonly Word[])[],
  left: readonly Word[],
  compare: (a: Word, b: Word) => number,
): LearnedWord<Word>[] {
  const counts = new Map<Word, { times: number; documents: number }>();
  for (const document of documents) {
    for (const word of document) count(counts, word).times++;
    for (const word of new Set(document)) count(counts, word).documents++;
  }
  for (const word of left) counts.delete(word);
  return [...counts]
    .sort(([a, { times: one }], [b, { times: other }]) => other - one || compare(b, a))
    .map(([word, { documents: own }]) => ({ word, idf: Math.log(1 + documents.length / (1 + own)) }));
}

function count<Word>(
  counts: Map<Word, { times: number; documents: number }>,
  word: Word,
): { times: number; documents: number } {
  const found = counts.get(word) ?? { times: 0, documents: 0 };
  counts.set(word, found);
  return found;
}
