import { readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { REVIEW_MODEL_OPTIONS, type ReviewModelOptions } from "./reviewModelOptions.js";

/**
 * The course's SimpleRNN for film reviews: from the numbers of the words, how likely the review is a good one.
 *
 *     Embedding(numWords, outputDim)    [batch, steps] -> [batch, steps, outputDim]    numWords * outputDim parameters
 *     SimpleRNN(units)                  [batch, steps, outputDim] -> [batch, units]       units * (outputDim + units + 1)
 *     Dense(1, sigmoid)                 [batch, units] -> [batch, 1]                   units + 1
 *
 * Takes reviews of any length, as `padSequences` gives them; the slides cut them at 500 words. Weights begin as in Keras.
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.imdbSimpleRnn({ seed: 1 }).countParams(); // → 322113
 */
export function imdbSimpleRnn(options?: ReviewModelOptions): Sequential {
  const { units, seed, ...read } = readOptions("models.imdbSimpleRnn", REVIEW_MODEL_OPTIONS, options);
  const plan = { ...read, cell: "simpleRnn", units: [units], classes: 1 } as const;
  return withRandomSeed(seed, () => buildClassifier("imdb_simple_rnn", plan));
}
