import type { Keyword, TaggedWord } from "./Segmenter.js";

/** jieba's stop words: they are never keywords. */
export const englishStopWords: readonly string[] = (
  "the of is and to in that we for an are by be as on with can if from which you it this then at have all not one has " +
  "or"
).split(" ");

/** Filter of the words of a text that may be keywords, and the key by which equal ones are counted. */
export class KeywordFilter {
  readonly #tags: ReadonlySet<string> | undefined;
  readonly #stopWords: ReadonlySet<string>;
  readonly #withTags: boolean;

  constructor(tags: readonly string[] | undefined, stopWords: Iterable<string>, withTags: boolean) {
    this.#tags = tags && new Set(tags);
    this.#stopWords = new Set(stopWords);
    this.#withTags = withTags;
  }

  /** Words of one character, line ends, stop words and words of other tags are left out. */
  accepts({ word, tag }: TaggedWord): boolean {
    if (this.#tags && !this.#tags.has(tag)) return false;
    return [...word.trim()].length >= 2 && !this.#stopWords.has(word.toLowerCase());
  }

  /** Two words with one key are one keyword; with tags in the result the same word may be two. */
  keyOf({ word, tag }: TaggedWord): string {
    return this.#withTags ? `${word}\n${tag}` : word;
  }

  keyword({ word, tag }: TaggedWord, weight: number): Keyword {
    return this.#withTags ? { word, weight, tag } : { word, weight };
  }
}
