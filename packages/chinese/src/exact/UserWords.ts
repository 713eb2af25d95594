import type { CutEngine } from "./CutEngine.js";
import { userDictionaryLines, type UserWord } from "../reading/userDictionaryLines.js";

/** A user's changes of the dictionary, as in jieba: words are added, deleted, and given frequencies. */
export class UserWords {
  readonly #engine: CutEngine;
  /** Every change, in its order: the frequencies of some depend on those before. */
  readonly changes: UserWord[] = [];

  constructor(engine: CutEngine) {
    this.#engine = engine;
  }

  /** Adds a word, or changes it; without a frequency it gets the one that keeps it in one piece. */
  add(word: string, frequency = this.suggestJoined(word), tag?: string): void {
    this.#engine.dictionary.set(word, frequency, tag);
    this.changes.push({ word, frequency, tag });
    if (frequency === 0) this.#engine.forceSplit(word);
  }

  /** Adds the words of a user dictionary. */
  load(text: string): void {
    for (const { word, frequency, tag } of userDictionaryLines(text)) this.add(word, frequency, tag);
  }

  /**
   * The frequency that keeps a word in one piece: a little more than its pieces have together.
   *
   *     frequency = floor(total * product of (frequency of piece / total)) + 1, at least the one it has
   */
  suggestJoined(word: string): number {
    const product = this.#product(this.#engine.cut(word, false));
    return Math.max(Math.trunc(product * this.#total) + 1, this.#engine.dictionary.frequency(word) ?? 1);
  }

  /** The frequency at which a word falls into these pieces: a little less than they have together. */
  suggestSplit(pieces: readonly string[]): number {
    const known = this.#engine.dictionary.frequency(pieces.join("")) ?? 0;
    return Math.min(Math.trunc(this.#product(pieces) * this.#total), known);
  }

  get #total(): number {
    return this.#engine.dictionary.total;
  }

  #product(pieces: readonly string[]): number {
    return pieces.reduce(
      (product, piece) => product * ((this.#engine.dictionary.frequency(piece) ?? 1) / this.#total),
      1,
    );
  }
}
