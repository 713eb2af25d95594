import { type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildForecaster } from "../general/forecaster.js";
import { type WeatherDropoutOptions, weatherDropoutOptions } from "./weatherOptions.js";

const JENA_GRU_DROPOUT_OPTIONS = {
  ...weatherDropoutOptions(0.2, 0.2),
} satisfies OptionTable<WeatherDropoutOptions>;

/**
 * The course's GRU for the weather in Jena with dropout, the same for all steps of a sequence.
 *
 *     GRU(units) with dropout and recurrentDropout    [batch, steps, features] -> [batch, units]    3 * units * (features + units + 2)
 *     Dense(1)    -> [batch, 1]
 *
 * Takes standardized measurements of any number of steps and gives a standardized temperature. Weights begin as in Keras.
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaGruDropout({ seed: 1 }).countParams(); // → 4641
 */
export function jenaGruDropout(options?: WeatherDropoutOptions): Sequential {
  const { seed, units, ...read } = readOptions("models.jenaGruDropout", JENA_GRU_DROPOUT_OPTIONS, options);
  const plan = { ...read, steps: null, outputs: 1, cell: "gru", units: [units] } as const;
  return withRandomSeed(seed, () => buildForecaster("jena_gru_dropout", plan));
}
