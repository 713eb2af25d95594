import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { dense, gru, sequential, type Sequential } from "@seqloom/layers";
import { modelSeed } from "../parts/modelSeed.js";

export interface JenaGruOptions {
  /** Measurements in one time step; default 14. */
  features?: number;
  /** Size of the state of the recurrent layer; default 32. */
  units?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const JENA_GRU_OPTIONS = {
  features: integer({ min: 1, default: 14 }),
  units: integer({ min: 1, default: 32 }),
  seed: modelSeed,
} satisfies OptionTable<JenaGruOptions>;

/**
 * The course's GRU for the weather in Jena: the temperature of tomorrow from the measurements of the last days.
 *
 *     GRU(units)    [batch, steps, features] -> [batch, units]    3 * units * (features + units + 2) parameters
 *     Dense(1)      -> [batch, 1]                                 units + 1
 *
 * Takes standardized measurements of any number of steps and gives a standardized temperature. Weights begin as in Keras.
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaGru({ seed: 1 }).countParams(); // → 4641
 */
export function jenaGru(options?: JenaGruOptions): Sequential {
  const { features, units, seed } = readOptions("models.jenaGru", JENA_GRU_OPTIONS, options);
  return withRandomSeed(seed, () =>
    sequential({
      name: "jena_gru",
      layers: [gru({ name: "gru", units, inputShape: [null, features] }), dense({ name: "dense", units: 1 })],
    }),
  );
}
