import { boolean, integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { dropout, embedding, sequential, type Sequential } from "@seqloom/layers";
import type { layers } from "@tensorflow/tfjs-layers";
import { answerLayer } from "../parts/denseLayers.js";
import { layerNames } from "../parts/layerNames.js";
import { recurrentLayers, type RecurrentPlan } from "../parts/recurrentLayers.js";
import { sizeOrNull } from "../parts/sizeOrNull.js";
import { planOf, RECURRENT_MODEL_OPTIONS, type RecurrentModelOptions } from "../parts/recurrentOptions.js";

export interface SequenceClassifierOptions extends RecurrentModelOptions {
  /** Size of the vocabulary of inputs that are ids, as words are; null: the inputs are numbers; default 10000. */
  numWords?: number | null;
  /** Numbers in the vector of a word; default 32. */
  outputDim?: number;
  /** Whether id 0 is padding that does not count; default false, as on the slides. */
  maskZero?: boolean;
  /** Numbers in one time step, where `numWords` is null; default 1. */
  features?: number;
  /** Time steps of an input; null: any number; default null. */
  steps?: number | null;
  /** Number of classes; 1: the chance of one of two; default 1. */
  classes?: number;
  /** Whether there is an answer at each step, and not one for the whole sequence; default false. */
  returnSequences?: boolean;
}

const SEQUENCE_CLASSIFIER_OPTIONS = {
  numWords: sizeOrNull(2, 10_000),
  outputDim: integer({ min: 1, default: 32 }),
  maskZero: boolean({ default: false }),
  features: integer({ min: 1, default: 1 }),
  steps: sizeOrNull(1, null),
  classes: integer({ min: 1, default: 1 }),
  returnSequences: boolean({ default: false }),
  ...RECURRENT_MODEL_OPTIONS,
} satisfies OptionTable<SequenceClassifierOptions>;

/** The parts of a classifier of sequences. */
export interface ClassifierPlan extends RecurrentPlan {
  readonly numWords: number | null;
  readonly outputDim?: number;
  readonly maskZero?: boolean;
  readonly features?: number;
  readonly steps?: number | null;
  /** Null: there is no layer that answers. */
  readonly classes: number | null;
}

/**
 * A model from a sequence to a class: many to one. With `returnSequences` a class for each step: many to many, in step.
 *
 *     Embedding(numWords, outputDim)    [batch, steps] -> [batch, steps, outputDim]; without numWords none
 *     Dropout(rate)                     where rate is not 0, also behind each recurrent layer
 *     LSTM(units), one or more          -> [batch, units], or [batch, steps, units]
 *     Dense(classes)                    -> [batch, classes], sigmoid of one, softmax of more
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.sequenceClassifier({ cell: "gru", units: [32, 16], classes: 46, seed: 1 }).outputs[0].shape; // → [ null, 46 ]
 * models.sequenceClassifier({ numWords: null, features: 3, returnSequences: true }).outputs[0].shape; // → [ null, null, 1 ]
 */
export function sequenceClassifier(options?: SequenceClassifierOptions): Sequential {
  const caller = "models.sequenceClassifier";
  const { seed, ...read } = readOptions(caller, SEQUENCE_CLASSIFIER_OPTIONS, options);
  const { numWords, outputDim, maskZero, features, steps, classes, returnSequences } = read;
  const plan = { ...planOf(read), numWords, outputDim, maskZero, features, steps, classes, returnSequences };
  return withRandomSeed(seed, () => buildClassifier("sequence_classifier", plan));
}

/** Makes a classifier of sequences by a plan. */
export function buildClassifier(modelName: string, plan: ClassifierPlan): Sequential {
  const name = layerNames();
  const { numWords, outputDim = 32, maskZero = false, features = 1, steps = null, classes, rate = 0 } = plan;
  const layers: layers.Layer[] = [];
  if (numWords !== null) {
    const length = steps === null ? {} : { inputLength: steps };
    layers.push(embedding({ name: name("embedding"), inputDim: numWords, outputDim, maskZero, ...length }));
    if (rate > 0) layers.push(dropout({ name: name("dropout"), rate }));
  }
  const inputShape = numWords === null ? { inputShape: [steps, features] } : {};
  layers.push(...recurrentLayers({ ...plan, ...inputShape }, name));
  if (classes !== null) layers.push(answerLayer(classes, name("dense")));
  return sequential({ name: modelName, layers });
}
