import { readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { REVIEW_MODEL_OPTIONS, type ReviewModelOptions } from "./reviewModelOptions.js";

/**
 * The course's LSTM for film reviews that reads in both directions.
 *
 *     Embedding(numWords, outputDim)    [batch, steps] -> [batch, steps, outputDim]    numWords * outputDim parameters
 *     Bidirectional(LSTM(units))        -> [batch, 2 * units]                          8 * units * (outputDim + units + 1)
 *     Dense(1, sigmoid)                 -> [batch, 1]                                  2 * units + 1
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.bidirectionalLstm({ seed: 1 }).countParams(); // → 336705
 */
export function bidirectionalLstm(options?: ReviewModelOptions): Sequential {
  const { units, seed, ...read } = readOptions("models.bidirectionalLstm", REVIEW_MODEL_OPTIONS, options);
  const plan = { ...read, cell: "lstm", units: [units], bidirectional: true, classes: 1 } as const;
  return withRandomSeed(seed, () => buildClassifier("bidirectional_lstm", plan));
}
