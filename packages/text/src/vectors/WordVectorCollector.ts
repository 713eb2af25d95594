import { WordVectors } from "./WordVectors.js";

const FIRST_ROOM = 1 << 16; // numbers; at least one vector

type Words = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/**
 * Gathers the vectors of a file while it is read, those of a vocabulary alone if there is one: what the others would take
 * is never allocated.
 */
export class WordVectorCollector {
  readonly #vocabulary: Words | undefined;
  readonly #dimension: number;
  readonly #words = new Set<string>();
  readonly #repeated: string[] = [];
  #data = new Float32Array(0); // no room before there is a vector: a header may promise anything

  constructor(vocabulary: Words | undefined, dimension: number) {
    this.#vocabulary = vocabulary;
    this.#dimension = dimension;
  }

  /** Whether the vector of a word is to be kept, as far as the vocabulary goes. */
  wants(word: string): boolean {
    return this.#vocabulary?.has(word) !== false;
  }

  /**
   * The place for the vector of a word, to be filled in; undefined if the word is not in the vocabulary, or came before:
   * the first vector of a word counts, as in gensim.
   */
  placeFor(word: string): Float32Array | undefined {
    if (!this.wants(word)) return undefined;
    if (this.#words.has(word)) {
      this.#repeated.push(word);
      return undefined;
    }
    const start = this.#words.size * this.#dimension;
    this.#words.add(word);
    if (start + this.#dimension > this.#data.length) this.#grow();
    return this.#data.subarray(start, start + this.#dimension);
  }

  /**
   * The collected vectors.
   *
   * @param invalidWords words that were no text
   */
  finish(invalidWords = 0): WordVectors {
    const size = this.#words.size;
    const data = this.#data.slice(0, size * this.#dimension);
    return new WordVectors([...this.#words], { data, shape: [size, this.#dimension] }, this.#repeated, invalidWords);
  }

  #grow(): void {
    const wanted = this.#vocabulary?.size ?? Infinity;
    const first = Math.max(1, Math.floor(FIRST_ROOM / this.#dimension));
    const rows = Math.max(this.#words.size, Math.min(Math.max(first, 2 * this.#words.size), wanted));
    const grown = new Float32Array(rows * this.#dimension);
    grown.set(this.#data);
    this.#data = grown;
  }
}
