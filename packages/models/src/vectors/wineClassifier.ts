import { integer, type OptionTable, readOptions } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";
import { type Units, unitsOption } from "../parts/unitsOption.js";
import { buildDense } from "./sequentialDense.js";

export interface WineClassifierOptions {
  /** Measurements of a wine; default 13. */
  features?: number;
  /** Sizes of the hidden layers; default [32, 16]. */
  units?: Units;
  /** Number of growers; default 3. */
  classes?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const WINE_CLASSIFIER_OPTIONS = {
  features: integer({ min: 1, default: 13 }),
  units: unitsOption([32, 16]),
  classes: integer({ min: 2, default: 3 }),
  seed: modelSeed,
} satisfies OptionTable<WineClassifierOptions>;

/**
 * A model for the course's exercise with wines: from 13 measurements to the grower, one of three.
 *
 *     Dense(32, relu), Dense(16, relu)    [batch, features] -> [batch, 16]    (inputs + 1) * units parameters each
 *     Dense(classes, softmax)             -> [batch, classes]
 *
 * The slide leaves the sizes open: these are those of its toy. Takes standardized measurements. Weights begin as in Keras. Not compiled
 * yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.wineClassifier({ seed: 1 }).countParams(); // → 1027
 */
export function wineClassifier(options?: WineClassifierOptions): Sequential {
  return buildDense("wine_classifier", readOptions("models.wineClassifier", WINE_CLASSIFIER_OPTIONS, options));
}
