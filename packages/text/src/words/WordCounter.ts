import type { WordScanner } from "./WordScanner.js";
import { WordTable } from "./WordTable.js";

/**
 * Counts words: how often each occurs, and in how many texts. Words keep the order in which they were first seen; words
 * that were put into the table before may have the count 0.
 */
export class WordCounter {
  readonly table = new WordTable();
  #text = 0;
  #wordCounts: ReadonlyMap<string, number> | undefined;
  #wordDocs: ReadonlyMap<string, number> | undefined;

  /** Counts the words of a text. */
  count(words: WordScanner): void {
    this.#wordCounts = this.#wordDocs = undefined;
    this.table.countAll(words, ++this.#text);
  }

  /** Takes over the counts of a saved tokenizer, into an empty counter. */
  restore(words: WordScanner, wordCounts: ReadonlyMap<string, number>, wordDocs: ReadonlyMap<string, number>): void {
    words.take(wordCounts.keys());
    this.table.addAll(words);
    let i = 0;
    for (const [word, count] of wordCounts) {
      this.table.setCounts(words.ids[i++]!, count, wordDocs.get(word) ?? 0);
    }
    this.#wordDocs = wordDocs; // in its own order, which Keras leaves to chance
  }

  /** Count of each word. */
  get wordCounts(): ReadonlyMap<string, number> {
    return (this.#wordCounts ??= this.#listed((id) => this.countOf(id)));
  }

  /** Number of texts that hold each word. */
  get wordDocs(): ReadonlyMap<string, number> {
    return (this.#wordDocs ??= this.#listed((id) => this.textsOf(id)));
  }

  /** Count of a word. */
  countOf(id: number): number {
    return this.table.countOf(id);
  }

  /** Number of texts that hold a word. */
  textsOf(id: number): number {
    return this.table.textsOf(id);
  }

  /** The numbers of all words, the most frequent first; of words equally frequent the one that was seen first. */
  byFrequency(): Int32Array {
    const ids = Array.from({ length: this.table.size }, (_, id) => id);
    const most = ids.reduce((largest, id) => Math.max(largest, this.countOf(id)), 0);
    // One number for count and place: typed arrays are sorted ten times as fast without a function that compares.
    const keys = Float64Array.from(ids, (id) => (most - this.countOf(id)) * ids.length + id).sort();
    return Int32Array.from(keys, (key) => key % ids.length);
  }

  #listed(numberOf: (id: number) => number): Map<string, number> {
    const listed = new Map<string, number>();
    for (let id = 0; id < this.table.size; id++) {
      if (this.countOf(id) > 0) listed.set(this.table.word(id), numberOf(id));
    }
    return listed;
  }
}
