import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { modelSeed } from "../parts/modelSeed.js";

export interface LstmClassifierOptions {
  /** Time steps of an input; default 10. */
  steps?: number;
  /** Numbers in one time step; default 1. */
  features?: number;
  /** Size of the state of the LSTM; default 64. */
  units?: number;
  /** Number of classes, 2 or more; default 2. */
  classes?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const LSTM_CLASSIFIER_OPTIONS = {
  steps: integer({ min: 1, default: 10 }),
  features: integer({ min: 1, default: 1 }),
  units: integer({ min: 1, default: 64 }),
  classes: integer({ min: 2, default: 2 }),
  seed: modelSeed,
} satisfies OptionTable<LstmClassifierOptions>;

/**
 * The course's example of an LSTM: from ten numbers in their order to a class.
 *
 *     LSTM(units)                [batch, steps, features] -> [batch, units]    4 * units * (features + units + 1) parameters
 *     Dense(classes, softmax)    -> [batch, classes]                           (units + 1) * classes
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.lstmClassifier({ seed: 1 }).countParams(); // → 17026
 */
export function lstmClassifier(options?: LstmClassifierOptions): Sequential {
  const { units, seed, ...read } = readOptions("models.lstmClassifier", LSTM_CLASSIFIER_OPTIONS, options);
  const plan = { ...read, numWords: null, cell: "lstm", units: [units] } as const;
  return withRandomSeed(seed, () => buildClassifier("lstm_classifier", plan));
}
