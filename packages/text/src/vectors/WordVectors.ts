import { ArgumentError, checkNdArray, integer, type NdArray, type OptionTable, readOptions } from "@seqloom/array";
import { largestPlaces } from "./largestPlaces.js";

/** Options of `nearest` and `analogy`. */
export interface NearestOptions {
  /** Words to give, the nearest first; fewer if there are not so many. Default: 10. */
  readonly count?: number;
}

/** A word, and the cosine of the angle between its vector and the one asked for: 1 in the same direction, -1 opposite. */
export interface NearWord {
  readonly word: string;
  readonly cosine: number;
}

const NEAREST_OPTIONS = {
  count: integer({ min: 1, default: 10 }),
} satisfies OptionTable<NearestOptions>;

/**
 * Words and their vectors, as word2vec and GloVe learn them, or the rows of an Embedding layer.
 *
 * @example
 * const words = ["king", "queen", "man", "woman"];
 * const rows = fromRows([[1, 1, 0], [1, 0, 1], [0, 1, 0.1], [0, 0, 1]]); // a royal, a male, a female axis
 * const vectors = new WordVectors(words, rows);
 * vectors.get("queen"); // → Float32Array(3) [ 1, 0, 1 ]
 * vectors.nearest("king", { count: 2 }).map(({ word }) => word); // → [ 'man', 'queen' ]
 * vectors.analogy(["king", "woman"], ["man"], { count: 1 })[0].word; // → 'queen'
 * @see https://nlp.stanford.edu/projects/glove/
 */
export class WordVectors {
  /** The words, in the order of their rows: in GloVe and word2vec files the most frequent first. */
  readonly words: readonly string[];
  /** All vectors, shape [words, dimension]. */
  readonly vectors: NdArray;
  /** Length of a vector. */
  readonly dimension: number;
  /** Words that the file had more than once, which it should not; the first vector of each was read. */
  readonly repeatedWords: readonly string[];
  /** Words of the file that were no text in its encoding: left out, or kept with � in them, as the option `invalid` says. */
  readonly invalidWords: number;
  readonly #rowOf = new Map<string, number>();
  /** Euclidean length of each vector, known once a cosine is asked for. */
  #lengths: Float64Array | undefined;

  /**
   * @param words different words
   * @param vectors their vectors, shape [words, dimension]
   * @param repeatedWords words that were met again and left out
   * @param invalidWords how many words were no text
   * @throws ArgumentError if there is not one row for each word, or a word comes twice
   */
  constructor(words: readonly string[], vectors: NdArray, repeatedWords: readonly string[] = [], invalidWords = 0) {
    checkNdArray("WordVectors", "vectors", vectors, { rank: 2 });
    if (!Array.isArray(words) || words.length !== vectors.shape[0]) {
      throw new ArgumentError("WordVectors", "words", `a list of ${vectors.shape[0]}, one for each vector`, words);
    }
    this.words = words;
    this.vectors = vectors;
    this.dimension = vectors.shape[1]!;
    this.repeatedWords = repeatedWords;
    this.invalidWords = invalidWords;
    for (let row = 0; row < this.words.length; row++) {
      this.#rowOf.set(this.words[row]!, row);
      if (this.#rowOf.size === row + 1) continue;
      throw new ArgumentError("WordVectors", `words[${row}]`, "a word of its own", this.words[row]);
    }
  }

  /** Number of words. */
  get size(): number {
    return this.words.length;
  }

  /** Whether there is a vector for a word. Words are compared as they are: GloVe's are in lower case. */
  has(word: string): boolean {
    return this.#rowOf.has(word);
  }

  /** The vector of a word, a copy of [dimension] numbers; undefined for a word without one. */
  get(word: string): Float32Array | undefined {
    const row = this.#rowOf.get(word);
    return row === undefined ? undefined : this.#row(row).slice();
  }

  /**
   * The words whose vectors point most nearly in the direction of a word's vector, or of any vector.
   *
   * @param target a word, which is not among its own neighbours, or a vector of [dimension] numbers
   * @returns words by cosine in float64, the largest first; among equal ones the one that stands first
   * @throws ArgumentError for a word without a vector
   */
  nearest(target: string | ArrayLike<number>, options: NearestOptions = {}): NearWord[] {
    const caller = "WordVectors.nearest";
    const { count } = readOptions(caller, NEAREST_OPTIONS, options);
    if (typeof target === "string") {
      const row = this.#known(caller, "target", target);
      return this.#near(Float64Array.from(this.#row(row)), [row], count);
    }
    if (target?.length !== this.dimension) {
      throw new ArgumentError(caller, "target", `a word or a vector of ${this.dimension} numbers`, target);
    }
    return this.#near(Float64Array.from(target), [], count);
  }

  /**
   * Solves "man is to king as woman is to …" by 3CosAdd: the words nearest to king + woman - man, all three scaled to
   * length 1, the given words left out.
   *
   * @param positive words to add
   * @param negative words to take away
   * @throws ArgumentError for a word without a vector
   * @see https://aclanthology.org/W14-1618/ Levy and Goldberg, Linguistic regularities in sparse and explicit word
   *   representations, 2014
   */
  analogy(positive: readonly string[], negative: readonly string[], options: NearestOptions = {}): NearWord[] {
    const caller = "WordVectors.analogy";
    const { count } = readOptions(caller, NEAREST_OPTIONS, options);
    const plus = this.#knownAll(caller, "positive", positive);
    const minus = this.#knownAll(caller, "negative", negative);
    if (plus.length + minus.length === 0)
      throw new ArgumentError(caller, "positive", "a list of one or more words", positive);
    const target = new Float64Array(this.dimension);
    for (const row of plus) this.#addUnit(target, row, 1);
    for (const row of minus) this.#addUnit(target, row, -1);
    return this.#near(target, [...plus, ...minus], count);
  }

  #knownAll(caller: string, argument: string, words: readonly string[]): number[] {
    if (!Array.isArray(words)) throw new ArgumentError(caller, argument, "a list of words", words);
    return (words as readonly string[]).map((word, i) => this.#known(caller, `${argument}[${i}]`, word));
  }

  #known(caller: string, argument: string, word: string): number {
    const row = this.#rowOf.get(word);
    if (row === undefined)
      throw new ArgumentError(caller, argument, `one of the ${this.size} words with a vector`, word);
    return row;
  }

  #row(row: number): Float32Array {
    return this.vectors.data.subarray(row * this.dimension, (row + 1) * this.dimension);
  }

  #addUnit(target: Float64Array, row: number, sign: number): void {
    const length = this.#lengthsOfRows()[row]! || 1; // a vector of zeros stays one
    for (const [i, value] of this.#row(row).entries()) target[i]! += (sign * value) / length;
  }

  #near(target: Float64Array, leftOut: readonly number[], count: number): NearWord[] {
    const lengths = this.#lengthsOfRows();
    const { data } = this.vectors;
    const targetLength = Math.sqrt(dot(target, target, 0)) || 1;
    const cosines = new Float64Array(this.size);
    for (let row = 0; row < cosines.length; row++) {
      cosines[row] = dot(target, data, row * this.dimension) / ((lengths[row]! || 1) * targetLength);
    }
    for (const row of leftOut) cosines[row] = -Infinity;
    const places = largestPlaces(cosines, Math.min(count, this.size - new Set(leftOut).size));
    return places.map((row) => ({ word: this.words[row]!, cosine: cosines[row]! }));
  }

  #lengthsOfRows(): Float64Array {
    if (this.#lengths === undefined) {
      this.#lengths = new Float64Array(this.size);
      for (let row = 0; row < this.size; row++) {
        const vector = this.#row(row);
        this.#lengths[row] = Math.sqrt(dot(vector, vector, 0));
      }
    }
    return this.#lengths;
  }
}

/** The dot product of a vector and the values of `data` from `start` on, in float64. */
function dot(vector: Float32Array | Float64Array, data: Float32Array | Float64Array, start: number): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]! * data[start + i]!;
  return sum;
}
