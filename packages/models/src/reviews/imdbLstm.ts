import { readOptions, withRandomSeed } from "@seqloom/array";
import { dense, embedding, lstm, sequential, type Sequential } from "@seqloom/layers";
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
  const { numWords, outputDim, units, seed } = readOptions("models.imdbLstm", REVIEW_MODEL_OPTIONS, options);
  return withRandomSeed(seed, () =>
    sequential({
      name: "imdb_lstm",
      layers: [
        embedding({ name: "embedding", inputDim: numWords, outputDim }),
        lstm({ name: "lstm", units }),
        dense({ name: "dense", units: 1, activation: "sigmoid" }),
      ],
    }),
  );
}
