import { compareCodePoints } from "@seqloom/array";
import type { TextReader } from "./TextReader.js";
import { WordTable } from "./WordTable.js";

/** A word and the number of texts that hold it. */
export interface CountedWord {
  readonly word: string;
  readonly texts: number;
}

/** Counts the words of texts: how often each occurs, and in how many texts. */
export class WordCounter {
  readonly #reader: TextReader;
  readonly #table = new WordTable();
  readonly #counts: number[] = [];
  readonly #texts: number[] = [];
  readonly #lastText: number[] = [];
  #textCount = 0;

  constructor(reader: TextReader) {
    this.#reader = reader;
  }

  /** How many texts were read. */
  get textCount(): number {
    return this.#textCount;
  }

  /** Reads one more text. */
  add(text: string): void {
    this.#textCount++;
    const numbers: number[] = [];
    this.#reader.read(text, this.#table, true, numbers);
    while (this.#counts.length < this.#table.size) {
      this.#counts.push(0);
      this.#texts.push(0);
      this.#lastText.push(0);
    }
    for (const number of numbers) {
      this.#counts[number]!++;
      if (this.#lastText[number] === this.#textCount) continue;
      this.#lastText[number] = this.#textCount;
      this.#texts[number]!++;
    }
  }

  /**
   * The most frequent words, the most frequent first; of equally frequent ones the one with the higher code points, as in
   * Keras, which sorts their UTF-8 bytes.
   *
   * @param limit how many
   * @param leftOut words that do not count
   */
  mostFrequent(limit: number, leftOut: readonly string[]): CountedWord[] {
    const ignored = new Set(leftOut.map((word) => this.#table.find(word)));
    const least = this.#leastCount(limit + ignored.size);
    const words = this.#table.words();
    const numbers = [...words.keys()].filter((number) => this.#counts[number]! >= least && !ignored.has(number));
    numbers.sort((a, b) => this.#counts[b]! - this.#counts[a]! || compareCodePoints(words[b]!, words[a]!));
    return numbers.slice(0, limit).map((number) => ({ word: words[number]!, texts: this.#texts[number]! }));
  }

  /** The count of the word in that place of the order: only words with so many need be sorted. */
  #leastCount(place: number): number {
    const counts = Int32Array.from(this.#counts).sort();
    return place < counts.length ? counts[counts.length - place]! : 0;
  }
}
