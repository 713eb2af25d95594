import { integer, number, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { modelSeed } from "../parts/modelSeed.js";
import { numWords } from "./reviewModelOptions.js";

export interface ImdbGruOptions {
  /** Size of the vocabulary, the numbers of padding, start and unknown words included; default 10000. */
  numWords?: number;
  /** Words in a review; default 500. */
  maxlen?: number;
  /** Numbers in the vector of a word; default 24. */
  outputDim?: number;
  /** Size of the state of the recurrent layer; default 20. */
  units?: number;
  /** Share of the numbers that training drops, of the words' vectors and of the state; default 0.2. At 0 there is no Dropout. */
  rate?: number;
  /** Decides all initial weights and dropout masks; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const IMDB_GRU_OPTIONS = {
  numWords,
  maxlen: integer({ min: 1, default: 500 }),
  outputDim: integer({ min: 1, default: 24 }),
  units: integer({ min: 1, default: 20 }),
  rate: number({ min: 0, max: 0.99, default: 0.2 }),
  seed: modelSeed,
} satisfies OptionTable<ImdbGruOptions>;

/**
 * The course's GRU for film reviews: from the numbers of the words, how likely the review is a good one.
 *
 *     Embedding(numWords, outputDim)    [batch, maxlen] -> [batch, maxlen, outputDim]    numWords * outputDim parameters
 *     Dropout(rate)
 *     GRU(units, relu)                  [batch, maxlen, outputDim] -> [batch, units]     3 * units * (outputDim + units + 2)
 *     Dropout(rate)
 *     Dense(1, sigmoid)                 [batch, units] -> [batch, 1]                     units + 1
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.imdbGru({ seed: 1 }).countParams(); // → 242781
 */
export function imdbGru(options?: ImdbGruOptions): Sequential {
  const { units, maxlen, seed, ...read } = readOptions("models.imdbGru", IMDB_GRU_OPTIONS, options);
  const plan = { ...read, steps: maxlen, cell: "gru", units: [units], activations: ["relu"], classes: 1 } as const;
  return withRandomSeed(seed, () => buildClassifier("imdb_gru", plan));
}
