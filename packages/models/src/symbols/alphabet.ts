import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { modelSeed } from "../parts/modelSeed.js";

export interface AlphabetOptions {
  /** Time steps of an input; default 1. */
  steps?: number;
  /** Letters in one time step; default 1. */
  features?: number;
  /** Number of different letters; default 26. */
  letters?: number;
  /** Size of the state of the recurrent layer; default 32. */
  units?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const ALPHABET_OPTIONS = {
  steps: integer({ min: 1, default: 1 }),
  features: integer({ min: 1, default: 1 }),
  letters: integer({ min: 2, default: 26 }),
  units: integer({ min: 1, default: 32 }),
  seed: modelSeed,
} satisfies OptionTable<AlphabetOptions>;

/**
 * The alphabet model of the course: from a letter, or from a few in a row, how likely each letter is to come next.
 *
 *     LSTM(units)                    [batch, steps, features] -> [batch, units]    4 * units * (features + units + 1) parameters
 *     Dense(letters, softmax)        [batch, units] -> [batch, letters]            (units + 1) * letters parameters
 *
 * Takes the numbers of the letters, 0 to 25, divided by 26. The deck's three models are `alphabet()`, one letter;
 * `alphabet({ features: 3 })`, three letters side by side in one time step; and `alphabet({ steps: 3 })`, three letters
 * one after the other. Weights begin as in Keras: glorotUniform, orthogonal for the recurrent kernel, zeros for the
 * biases but ones for the forget gate. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.alphabet({ seed: 1 }).countParams(); // → 5210
 * models.alphabet({ features: 3 }).countParams(); // → 5466
 * models.alphabet({ steps: 3 }).countParams(); // → 5210
 */
export function alphabet(options?: AlphabetOptions): Sequential {
  const { letters, units, seed, ...read } = readOptions("models.alphabet", ALPHABET_OPTIONS, options);
  const plan = { ...read, numWords: null, cell: "lstm", units: [units], classes: letters } as const;
  return withRandomSeed(seed, () => buildClassifier("alphabet", plan));
}
