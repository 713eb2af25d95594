import { boolean, integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { REVIEW_MODEL_OPTIONS, type ReviewModelOptions } from "./reviewModelOptions.js";

export interface ReversedLstmOptions extends Omit<ReviewModelOptions, "outputDim"> {
  /** Numbers in the vector of a word; default 128. */
  outputDim?: number;
  /** Whether the model turns the reviews around. Default false: the slide turns the data around. */
  goBackwards?: boolean;
}

const REVERSED_LSTM_OPTIONS = {
  ...REVIEW_MODEL_OPTIONS,
  outputDim: integer({ min: 1, default: 128 }),
  goBackwards: boolean({ default: false }),
} satisfies OptionTable<ReversedLstmOptions>;

/**
 * The course's LSTM for film reviews that are read from the last word to the first.
 *
 *     Embedding(numWords, outputDim)    [batch, steps] -> [batch, steps, outputDim]    numWords * outputDim parameters
 *     LSTM(units)                       -> [batch, units]                              4 * units * (outputDim + units + 1)
 *     Dense(1, sigmoid)                 -> [batch, 1]                                  units + 1
 *
 * The slide turns the words of each review around and pads afterwards, so that zeros come first; `goBackwards` reads reviews as
 * they are from the end, where padding in front comes last. Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.reversedLstm({ seed: 1 }).countParams(); // → 1300641
 */
export function reversedLstm(options?: ReversedLstmOptions): Sequential {
  const { units, seed, ...read } = readOptions("models.reversedLstm", REVERSED_LSTM_OPTIONS, options);
  const plan = { ...read, cell: "lstm", units: [units], classes: 1 } as const;
  return withRandomSeed(seed, () => buildClassifier("reversed_lstm", plan));
}
