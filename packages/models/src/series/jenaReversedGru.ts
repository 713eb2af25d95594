import { readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildForecaster } from "../general/forecaster.js";
import { WEATHER_MODEL_OPTIONS, type WeatherModelOptions } from "./weatherOptions.js";

/**
 * The course's GRU for the weather in Jena that reads from the last step to the first: to see how much their order tells.
 *
 *     GRU(units), backwards    [batch, steps, features] -> [batch, units]    3 * units * (features + units + 2) parameters
 *     Dense(1)    -> [batch, 1]
 *
 * Takes standardized measurements of any number of steps and gives a standardized temperature. Weights begin as in Keras.
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaReversedGru({ seed: 1 }).countParams(); // → 4641
 */
export function jenaReversedGru(options?: WeatherModelOptions): Sequential {
  const { seed, units, ...read } = readOptions("models.jenaReversedGru", WEATHER_MODEL_OPTIONS, options);
  const plan = { ...read, steps: null, outputs: 1, cell: "gru", units: [units], goBackwards: true } as const;
  return withRandomSeed(seed, () => buildForecaster("jena_reversed_gru", plan));
}
