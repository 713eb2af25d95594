import { integer, type OptionTable, readOptions } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";
import { type Units, unitsOption } from "../parts/unitsOption.js";
import { buildDense } from "./sequentialDense.js";

export interface ToyClassifierOptions {
  /** Numbers in an input; default 5. */
  features?: number;
  /** Sizes of the hidden layers; default [32, 16]. */
  units?: Units;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const TOY_CLASSIFIER_OPTIONS = {
  features: integer({ min: 1, default: 5 }),
  units: unitsOption([32, 16]),
  seed: modelSeed,
} satisfies OptionTable<ToyClassifierOptions>;

/**
 * The course's model of a toy: whether five random numbers add up to more than 2.5.
 *
 *     Dense(32, relu), Dense(16, relu)    [batch, features] -> [batch, 16]    (inputs + 1) * units parameters each
 *     Dense(1, sigmoid)                   -> [batch, 1]
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.toyClassifier({ seed: 1 }).countParams(); // → 737
 */
export function toyClassifier(options?: ToyClassifierOptions): Sequential {
  const read = readOptions("models.toyClassifier", TOY_CLASSIFIER_OPTIONS, options);
  return buildDense("toy_classifier", { ...read, classes: 1 });
}
