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
  #data: Float32Array;

  constructor(vocabulary: Words | undefined, dimension: number) {
    this.#vocabulary = vocabulary;
    this.#dimension = dimension;
    this.#data = new Float32Array(Math.max(FIRST_ROOM, dimension));
  }

  /**
   * The place for the vector of a word, to be filled in; undefined if the word is not in the vocabulary, or came before:
   * the first vector of a word counts, as in gensim.
   */
  placeFor(word: string): Float32Array | undefined {
    if (this.#vocabulary?.has(word) === false) return undefined;
    if (this.#words.has(word)) {
      this.#repeated.push(word);
      return undefined;
    }
    const start = this.#words.size * this.#dimension;
    this.#words.add(word);
    if (start + this.#dimension > this.#data.length) this.#grow();
    return this.#data.subarray(start, start + this.#dimension);
  }

  /** What was gathered. */
  finish(): WordVectors {
    const size = this.#words.size;
    const data = this.#data.slice(0, size * this.#dimension);
    return new WordVectors([...this.#words], { data, shape: [size, this.#dimension] }, this.#repeated);
  }

  #grow(): void {
    const wanted = this.#vocabulary?.size ?? Infinity;
    const rows = Math.min(2 * this.#words.size, Math.max(wanted, this.#words.size));
    const grown = new Float32Array(rows * this.#dimension);
    grown.set(this.#data);
    this.#data = grown;
  }
}
