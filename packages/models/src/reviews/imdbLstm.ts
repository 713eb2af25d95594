import { readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { REVIEW_MODEL_OPTIONS, type ReviewModelOptions } from "./reviewModelOptions.js";

/**
 * The course's LSTM for film reviews: from the numbers of the words, how likely the review is a good one.
 *
 *     Embedding(numWords, outputDim)    [batch, steps] -> [batch, steps, outputDim]    numWords * outputDim parameters
 *     LSTM(units)                       [batch, steps, outputDim] -> [batch, units]       4 * units * (outputDim + units + 1)
 *     Dense(1, sigmoid)                 [batch, units] -> [batch, 1]                   units + 1
 *
 * Takes reviews of any length, as `padSequences` gives them; the slides cut them at 500 words. Weights begin as in Keras.
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.imdbLstm({ seed: 1 }).countParams(); // → 328353
 */
export function imdbLstm(options?: ReviewModelOptions): Sequential {
  const { units, seed, ...read } = readOptions("models.imdbLstm", REVIEW_MODEL_OPTIONS, options);
  const plan = { ...read, cell: "lstm", units: [units], classes: 1 } as const;
  return withRandomSeed(seed, () => buildClassifier("imdb_lstm", plan));
}
