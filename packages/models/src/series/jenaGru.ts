import { readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildForecaster } from "../general/forecaster.js";
import { WEATHER_MODEL_OPTIONS, type WeatherModelOptions } from "./weatherOptions.js";

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
export function jenaGru(options?: WeatherModelOptions): Sequential {
  const { seed, units, ...read } = readOptions("models.jenaGru", WEATHER_MODEL_OPTIONS, options);
  const plan = { ...read, steps: null, outputs: 1, cell: "gru", units: [units] } as const;
  return withRandomSeed(seed, () => buildForecaster("jena_gru", plan));
}
