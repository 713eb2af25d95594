import { readOptions, withRandomSeed } from "@seqloom/array";
import { dense, embedding, sequential, type Sequential, simpleRnn } from "@seqloom/layers";
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
  const { numWords, outputDim, units, seed } = readOptions("models.imdbSimpleRnn", REVIEW_MODEL_OPTIONS, options);
  return withRandomSeed(seed, () =>
    sequential({
      name: "imdb_simple_rnn",
      layers: [
        embedding({ name: "embedding", inputDim: numWords, outputDim }),
        simpleRnn({ name: "simple_rnn", units }),
        dense({ name: "dense", units: 1, activation: "sigmoid" }),
      ],
    }),
  );
}
