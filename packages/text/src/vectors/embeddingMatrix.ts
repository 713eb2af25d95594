import { ArgumentError, integer, type NdArray, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { WordVectors } from "./WordVectors.js";

/** Options of `embeddingMatrix`. */
export interface EmbeddingMatrixOptions {
  /**
   * Rows of the matrix, the `inputDim` of the Embedding layer. They are words of index 0 to numWords - 1. Default: the
   * largest index + 1.
   */
  readonly numWords?: number;
}

const EMBEDDING_MATRIX_OPTIONS = {
  numWords: optional(integer({ min: 1 })),
} satisfies OptionTable<EmbeddingMatrixOptions>;

/**
 * The weights that start an Embedding layer from word vectors: row i holds the vector of the word with index i, zeros where
 * there is none. Words from index `numWords` on are left out, as a Tokenizer with `numWords` leaves them out of its texts.
 *
 * @param wordIndex index of each word: a Tokenizer's `wordIndex`, or a TextVectorization's `getVocabulary()`, a list
 *   where each word stands at its index
 * @param vectors vectors of words, from `readGlove` or `readWord2Vec`
 * @returns float32, shape [numWords, dimension]
 * @throws ArgumentError if an index is not an integer of 0 or more
 *
 * @example
 * const vectors = new WordVectors(["cat", "mat"], fromRows([[1, 2], [3, 4]]));
 * const wordIndex = new Map([["the", 1], ["cat", 2], ["mat", 3]]);
 * embeddingMatrix(wordIndex, vectors, { numWords: 3 }); // → shape [3, 2]: 0 0 0 0 1 2
 * embeddingMatrix(["", "[UNK]", "mat"], vectors); // → shape [3, 2]: 0 0 0 0 3 4
 * @see https://keras.io/examples/nlp/pretrained_word_embeddings/
 */
export function embeddingMatrix(
  wordIndex: ReadonlyMap<string, number> | readonly string[],
  vectors: WordVectors,
  options: EmbeddingMatrixOptions = {},
): NdArray {
  const caller = "embeddingMatrix";
  const { numWords: givenNumWords } = readOptions(caller, EMBEDDING_MATRIX_OPTIONS, options);
  const indexes = indexesOf(caller, wordIndex);
  const numWords = givenNumWords ?? largestIndex(indexes) + 1;
  const data = new Float32Array(numWords * vectors.dimension);
  for (const [word, index] of indexes) {
    if (index >= numWords) continue;
    const vector = vectors.get(word);
    if (vector) data.set(vector, index * vectors.dimension);
  }
  return { data, shape: [numWords, vectors.dimension] };
}

function indexesOf(caller: string, wordIndex: ReadonlyMap<string, number> | readonly string[]): [string, number][] {
  if (Array.isArray(wordIndex)) return (wordIndex as readonly string[]).map((word, index) => [word, index]);
  if (!(wordIndex instanceof Map)) {
    throw new ArgumentError(caller, "wordIndex", "a Map from words to indexes, or a list of words", wordIndex);
  }
  const entries = [...(wordIndex as ReadonlyMap<string, number>)];
  for (const [word, index] of entries) {
    if (Number.isSafeInteger(index) && index >= 0) continue;
    throw new ArgumentError(caller, `the index of ${JSON.stringify(word)}`, "an integer of 0 or more", index);
  }
  return entries;
}

function largestIndex(indexes: readonly [string, number][]): number {
  return indexes.reduce((largest, [, index]) => Math.max(largest, index), -1);
}
