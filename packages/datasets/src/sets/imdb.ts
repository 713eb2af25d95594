import { readOptions } from "@seqloom/array";
import { datasetBytes } from "../files/datasetBytes.js";
import { imdbSequences, type TrainTestSequences } from "./imdbSequences.js";
import { npzArrays } from "../numpy/npzArrays.js";
import { rankedTexts, type RankedTexts } from "./rankedTexts.js";
import { DEFAULT_MAX_BYTES } from "../numpy/readNpz.js";
import { WORD_SEQUENCE_OPTIONS, type WordSequenceOptions } from "./wordSequenceOptions.js";

/**
 * Film reviews from IMDb as sequences of word numbers, 25,000 to train on and 25,000 to test, each with a sentiment:
 * y is 1 for a positive review and 0 for a negative one. Equal to Keras's `imdb.load_data`, number by number.
 *
 * A word has the number rank + 3: 1 begins each review and 2 stands for a word that is left out. Without `numWords`
 * the one word with the largest number becomes 2 too, as in Keras.
 *
 * @returns x as views into one array, which `padSequences` takes, and y
 * @throws ArgumentError if an option is wrong, or `maxlen` leaves no review; Error that says where to get imdb.npz if it
 *   is not there, or what is wrong with it
 *
 * @example
 * await imdb({ source: new TextEncoder().encode("404 Not Found") }).catch(({ message }) => message);
 * // → 'imdb: this is no zip archive.'
 * await imdb({ numWords: 0 }).catch(({ message }) => message);
 * // → 'imdb: numWords must be an integer of 1 or more, got 0.'
 * @see https://keras.io/api/datasets/imdb/
 */
export async function imdb(options: WordSequenceOptions = {}): Promise<TrainTestSequences> {
  const settings = readOptions("imdb", WORD_SEQUENCE_OPTIONS, options);
  return imdbSequences(imdbTexts(await datasetBytes("imdb", "imdb", "imdb.npz", settings)), settings);
}

/** The texts of imdb.npz, train and test, as ranks of words. */
export function imdbTexts(bytes: Uint8Array): RankedTexts[] {
  const arrays = npzArrays("imdb", bytes, DEFAULT_MAX_BYTES);
  return ["train", "test"].map((part) =>
    rankedTexts(`imdb: x_${part}`, arrays.read(`x_${part}`), arrays.read(`y_${part}`)),
  );
}
