import { grown } from "./grown.js";
import type { WordScanner } from "./WordScanner.js";
import { WordTable } from "./WordTable.js";

/** Counts words: how often each occurs, and in how many texts. Words keep the order in which they were first seen. */
export class WordCounter {
  readonly table = new WordTable();
  #counts = new Int32Array(2048);
  #texts = new Int32Array(2048);
  /** Number of the text in which a word occurred last. */
  #lastText = new Int32Array(2048);
  #text = 0;
  #wordCounts: ReadonlyMap<string, number> | undefined;
  #wordDocs: ReadonlyMap<string, number> | undefined;

  /** Counts the words of a text. */
  count(words: WordScanner): void {
    const text = ++this.#text;
    this.#wordCounts = this.#wordDocs = undefined;
    const most = this.table.size + words.count;
    if (most > this.#counts.length) this.#grow(2 * most);
    const [counts, texts, lastText] = [this.#counts, this.#texts, this.#lastText];
    for (let i = 0; i < words.count; i++) {
      const id = this.table.add(words, i);
      counts[id]!++;
      if (lastText[id] === text) continue;
      lastText[id] = text;
      texts[id]!++;
    }
  }

  /** Takes over the counts of a saved tokenizer, into an empty counter. */
  restore(words: WordScanner, wordCounts: ReadonlyMap<string, number>, wordDocs: ReadonlyMap<string, number>): void {
    words.take(wordCounts.keys());
    let i = 0;
    for (const [word, count] of wordCounts) {
      const id = this.table.add(words, i++);
      if (id >= this.#counts.length) this.#grow(2 * (id + 1));
      this.#counts[id] = count;
      this.#texts[id] = wordDocs.get(word) ?? 0;
    }
    this.#wordDocs = wordDocs; // in its own order, which Keras leaves to chance
  }

  /** How often each word occurs. */
  get wordCounts(): ReadonlyMap<string, number> {
    return (this.#wordCounts ??= this.#listed(this.#counts));
  }

  /** In how many texts each word occurs. */
  get wordDocs(): ReadonlyMap<string, number> {
    return (this.#wordDocs ??= this.#listed(this.#texts));
  }

  /** How often a word occurs. */
  countOf(id: number): number {
    return this.#counts[id]!;
  }

  /** In how many texts a word occurs. */
  textsOf(id: number): number {
    return this.#texts[id]!;
  }

  /** The numbers of all words, the most frequent first; of words equally frequent the one that was seen first. */
  byFrequency(): Int32Array {
    const counts = this.#counts;
    const ids = Int32Array.from({ length: this.table.size }, (_, id) => id);
    return ids.sort((a, b) => counts[b]! - counts[a]! || a - b);
  }

  #listed(numbers: Int32Array): Map<string, number> {
    const ids = Array.from({ length: this.table.size }, (_, id) => id);
    return new Map(ids.map((id) => [this.table.word(id), numbers[id]!]));
  }

  #grow(length: number): void {
    this.#counts = grown(this.#counts, new Int32Array(length));
    this.#texts = grown(this.#texts, new Int32Array(length));
    this.#lastText = grown(this.#lastText, new Int32Array(length));
  }
}
