import { ArgumentError, number, type OptionTable, readOptions } from "@seqloom/array";
import { datasetBytes } from "../files/datasetBytes.js";
import type { TrainTestSequences } from "./imdbSequences.js";
import { npzArrays } from "../numpy/npzArrays.js";
import { rankedTexts } from "./rankedTexts.js";
import { DEFAULT_MAX_BYTES } from "../numpy/readNpz.js";
import { WORD_SEQUENCE_OPTIONS, type WordSequenceOptions } from "./wordSequenceOptions.js";
import { cutOf, shorterThan, shuffledOrders, wordSequences } from "./wordSequences.js";

/** Options of `reuters`. */
export interface ReutersOptions extends WordSequenceOptions {
  /** Share of the newswires that makes the test part, the last ones after shuffling. Default: 0.2. */
  readonly testSplit?: number;
}

/** Option table of `reuters`. */
const REUTERS_OPTIONS = {
  ...WORD_SEQUENCE_OPTIONS,
  testSplit: number({ min: 0, max: 1, default: 0.2 }),
} satisfies OptionTable<ReutersOptions>;

/**
 * Newswires of Reuters from 1987 as sequences of word numbers, 8,982 to train on and 2,246 to test, each with one of 46
 * topics: `reutersTopics[y]` is its name. Equal to Keras's `reuters.load_data`, number by number.
 *
 * @returns x as views into one array, which `padSequences` takes, and y
 * @throws ArgumentError if an option is wrong, or `maxlen` leaves no newswire; Error that says where to get reuters.npz
 *   if it is not there, or what is wrong with it
 *
 * @example
 * await reuters({ testSplit: 20 }).catch(({ message }) => message);
 * // → 'reuters: testSplit must be a number from 0 to 1, got 20.'
 * @see https://keras.io/api/datasets/reuters/
 */
export async function reuters(options: ReutersOptions = {}): Promise<TrainTestSequences> {
  const settings = readOptions("reuters", REUTERS_OPTIONS, options);
  const arrays = npzArrays(
    "reuters",
    await datasetBytes("reuters", "reuters", "reuters.npz", settings),
    DEFAULT_MAX_BYTES,
  );
  const texts = rankedTexts("reuters: x", arrays.read("x"), arrays.read("y"));
  const [order] = shuffledOrders([texts], settings.seed);
  const rows = shorterThan(texts, order!, settings);
  if (rows.length === 0)
    throw new ArgumentError("reuters", "maxlen", "larger: no newswire is shorter", settings.maxlen);
  const cut = cutOf([{ texts, rows }], settings);
  const trainRows = Math.floor(rows.length * (1 - settings.testSplit));
  return {
    train: wordSequences(texts, rows.subarray(0, trainRows), settings, cut),
    test: wordSequences(texts, rows.subarray(trainRows), settings, cut),
  };
}
