import { readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildForecaster } from "../general/forecaster.js";
import { WEATHER_MODEL_OPTIONS, type WeatherModelOptions } from "./weatherOptions.js";

/**
 * The course's GRU for the weather in Jena that reads in both directions.
 *
 *     Bidirectional(GRU(units))    [batch, steps, features] -> [batch, 2 * units]    6 * units * (features + units + 2) parameters
 *     Dense(1)    -> [batch, 1]
 *
 * Takes standardized measurements of any number of steps and gives a standardized temperature. Weights begin as in Keras.
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaBidirectionalGru({ seed: 1 }).countParams(); // → 9281
 */
export function jenaBidirectionalGru(options?: WeatherModelOptions): Sequential {
  const { seed, units, ...read } = readOptions("models.jenaBidirectionalGru", WEATHER_MODEL_OPTIONS, options);
  const plan = { ...read, steps: null, outputs: 1, cell: "gru", units: [units], bidirectional: true } as const;
  return withRandomSeed(seed, () => buildForecaster("jena_bidirectional_gru", plan));
}
