import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { dense, flatten, sequential, type Sequential } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";

export interface JenaDenseOptions {
  /** Time steps of an input; default 240, ten days of hours. */
  steps?: number;
  /** Measurements in one time step; default 14. */
  features?: number;
  /** Size of the hidden layer; default 32. */
  units?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const JENA_DENSE_OPTIONS = {
  steps: integer({ min: 1, default: 240 }),
  features: integer({ min: 1, default: 14 }),
  units: integer({ min: 1, default: 32 }),
  seed: modelSeed,
} satisfies OptionTable<JenaDenseOptions>;

/**
 * The course's Dense model of the weather in Jena: the temperature of tomorrow from all measurements of ten days at once,
 * their order lost.
 *
 *     Flatten                 [batch, steps, features] -> [batch, steps * features]
 *     Dense(units, relu)      -> [batch, units]    (steps * features + 1) * units parameters
 *     Dense(1)                -> [batch, 1]        units + 1
 *
 * Takes standardized measurements and gives a standardized temperature. Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaDense({ seed: 1 }).countParams(); // → 107585
 */
export function jenaDense(options?: JenaDenseOptions): Sequential {
  const { steps, features, units, seed } = readOptions("models.jenaDense", JENA_DENSE_OPTIONS, options);
  return withRandomSeed(seed, () =>
    sequential({
      name: "jena_dense",
      layers: [
        flatten({ name: "flatten", inputShape: [steps, features] }),
        dense({ name: "dense", units, activation: "relu" }),
        dense({ name: "dense_1", units: 1 }),
      ],
    }),
  );
}
