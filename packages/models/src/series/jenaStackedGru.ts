import { custom, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildForecaster } from "../general/forecaster.js";
import { type WeatherDropoutOptions, weatherDropoutOptions } from "./weatherOptions.js";

export interface JenaStackedGruOptions extends Omit<WeatherDropoutOptions, "units"> {
  /** Sizes of the states of the two layers; default [32, 64]. */
  units?: readonly [number, number];
}

const JENA_STACKED_GRU_OPTIONS = {
  ...weatherDropoutOptions(0.1, 0.5),
  units: custom<readonly [number, number]>("a list of two integers of 1 or more", areTwo, { default: [32, 64] }),
} satisfies OptionTable<JenaStackedGruOptions>;

/**
 * The course's two GRUs on top of each other for the weather in Jena, with dropout in both.
 *
 *     GRU(units[0])          [batch, steps, features] -> [batch, steps, units[0]]
 *     GRU(units[1], relu)    -> [batch, units[1]]
 *     Dense(1)               -> [batch, 1]
 *
 * Takes standardized measurements of any number of steps and gives a standardized temperature. Weights begin as in Keras.
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.jenaStackedGru({ seed: 1 }).countParams(); // → 23489
 */
export function jenaStackedGru(options?: JenaStackedGruOptions): Sequential {
  const { seed, ...read } = readOptions("models.jenaStackedGru", JENA_STACKED_GRU_OPTIONS, options);
  const plan = { ...read, steps: null, outputs: 1, cell: "gru", activations: ["tanh", "relu"] } as const;
  return withRandomSeed(seed, () => buildForecaster("jena_stacked_gru", plan));
}

function areTwo(value: unknown): boolean {
  const isSize = (size: unknown) => Number.isSafeInteger(size) && (size as number) >= 1;
  return Array.isArray(value) && value.length === 2 && value.every(isSize);
}
