import { wordIndexFile } from "./wordIndexFile.js";
import type { DatasetSource } from "../files/datasetSource.js";

/**
 * The 88,584 words of `imdb` and their ranks: 1 for the most frequent one. In the sequences a word has the number
 * rank + 3; `decodeReview` reckons with that.
 *
 * @returns ranks by word, in the order of the ranks
 * @throws Error that says where to get imdb_word_index.json if it is not there, or what is wrong with it
 *
 * @example
 * const file = new TextEncoder().encode('{"and": 2, "the": 1}');
 * await imdbWordIndex({ source: file }); // → Map(2) { 'the' => 1, 'and' => 2 }
 * @see https://keras.io/api/datasets/imdb/#get_word_index-function
 */
export function imdbWordIndex(options: DatasetSource = {}): Promise<Map<string, number>> {
  return wordIndexFile("imdbWordIndex", "imdb", "imdb_word_index.json", options);
}
