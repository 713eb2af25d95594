import { wordIndexFile } from "./wordIndexFile.js";
import type { DatasetSource } from "../files/datasetSource.js";

/**
 * The 30,979 words of `reuters` and their ranks: 1 for the most frequent one. In the sequences a word has the number
 * rank + 3; `decodeReview` reckons with that.
 *
 * @returns ranks by word, in the order of the ranks
 * @throws Error that says where to get reuters_word_index.json if it is not there, or what is wrong with it
 *
 * @example
 * const file = new TextEncoder().encode('{"of": 2, "the": 1}');
 * await reutersWordIndex({ source: file }); // → Map(2) { 'the' => 1, 'of' => 2 }
 * @see https://keras.io/api/datasets/reuters/#get_word_index-function
 */
export function reutersWordIndex(options: DatasetSource = {}): Promise<Map<string, number>> {
  return wordIndexFile("reutersWordIndex", "reuters", "reuters_word_index.json", options);
}
