import { readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { TOPIC_MODEL_OPTIONS, type TopicModelOptions } from "./topicModelOptions.js";

/**
 * A model for the course's homework: from the words of a Reuters article to its topic, one of 46, by an LSTM.
 *
 *     Embedding(numWords, outputDim)    [batch, steps] -> [batch, steps, outputDim]    numWords * outputDim parameters
 *     Dropout(rate)
 *     LSTM(units)                       -> [batch, units]                              4 * units * (outputDim + units + 1)
 *     Dropout(rate)
 *     Dense(topics, softmax)            -> [batch, topics]                             (units + 1) * topics
 *
 * The slide asks for an LSTM or a GRU and leaves the sizes open. Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.reutersLstm({ seed: 1 }).outputs[0].shape; // → [ null, 46 ]
 */
export function reutersLstm(options?: TopicModelOptions): Sequential {
  const { units, topics, seed, ...read } = readOptions("models.reutersLstm", TOPIC_MODEL_OPTIONS, options);
  const plan = { ...read, cell: "lstm", units: [units], classes: topics } as const;
  return withRandomSeed(seed, () => buildClassifier("reuters_lstm", plan));
}
