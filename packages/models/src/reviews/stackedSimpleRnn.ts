import { boolean, integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { REVIEW_MODEL_OPTIONS, type ReviewModelOptions } from "./reviewModelOptions.js";

export interface StackedSimpleRnnOptions extends ReviewModelOptions {
  /** Number of SimpleRNN layers on top of each other; default 4. */
  layers?: number;
  /** Whether a Dense(1, sigmoid) answers on top; default false, as on the slide. */
  includeTop?: boolean;
}

const STACKED_SIMPLE_RNN_OPTIONS = {
  layers: integer({ min: 1, default: 4 }),
  includeTop: boolean({ default: false }),
  ...REVIEW_MODEL_OPTIONS,
} satisfies OptionTable<StackedSimpleRnnOptions>;

/**
 * The course's stack of SimpleRNNs: all but the last give their outputs at every step.
 *
 *     Embedding(numWords, outputDim)    [batch, steps] -> [batch, steps, outputDim]    numWords * outputDim parameters
 *     SimpleRNN(units), `layers` times  -> [batch, units]                              units * (inputs + units + 1) each
 *
 * With `layers: 1` the first table of the slides, of 322,080 parameters. `includeTop` makes it a classifier of reviews. Weights
 * begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.stackedSimpleRnn({ seed: 1 }).countParams(); // → 328320
 */
export function stackedSimpleRnn(options?: StackedSimpleRnnOptions): Sequential {
  const read = readOptions("models.stackedSimpleRnn", STACKED_SIMPLE_RNN_OPTIONS, options);
  const { numWords, outputDim, units, layers, includeTop, seed } = read;
  const stack = Array<number>(layers).fill(units);
  return withRandomSeed(seed, () =>
    buildClassifier("stacked_simple_rnn", {
      numWords,
      outputDim,
      cell: "simpleRnn",
      units: stack,
      classes: includeTop ? 1 : null,
    }),
  );
}
