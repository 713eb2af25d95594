import type { KeywordFilter } from "../interface/KeywordFilter.js";
import type { Keyword, TaggedWord } from "../interface/Segmenter.js";

/**
 * Keywords by TF-IDF, the largest weight first:
 *
 *     weight = (how often the word stands in the text / words that count) * idf(word)
 *
 * @param words the text cut; with tags if the filter asks for tags or they are wanted in the result
 * @param idf inverse document frequency of a word
 */
export function tfidf(words: readonly TaggedWord[], filter: KeywordFilter, idf: (word: string) => number): Keyword[] {
  const counts = new Map<string, { count: number; first: TaggedWord }>();
  let total = 0;
  for (const word of words) {
    if (!filter.accepts(word)) continue;
    const key = filter.keyOf(word);
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { count: 1, first: word });
    total++;
  }
  const keywords = [...counts.values()].map(({ count, first }) =>
    filter.keyword(first, count * (idf(first.word) / total)),
  );
  return keywords.sort((a, b) => b.weight - a.weight); // a stable sort: of equal weights the first seen comes first
}
