import { integer, number, type OptionTable } from "@seqloom/array";
import { modelSeed } from "../parts/modelSeed.js";

/** Options of the recurrent models of the weather. */
export interface WeatherModelOptions {
  /** Measurements in one time step; default 14. */
  features?: number;
  /** Size of the state of the recurrent layer; default 32. */
  units?: number;
  /** Decides all initial weights and dropout masks; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

export const WEATHER_MODEL_OPTIONS = {
  features: integer({ min: 1, default: 14 }),
  units: integer({ min: 1, default: 32 }),
  seed: modelSeed,
} satisfies OptionTable<WeatherModelOptions>;

/** Options of a weather model with dropout in its recurrent layer. */
export interface WeatherDropoutOptions extends WeatherModelOptions {
  /** Share of the measurements that training drops. The default is the slide's. */
  dropout?: number;
  /** Share of the states that training drops from step to step. The default is the slide's. */
  recurrentDropout?: number;
}

/** Table of these options; a rate of the slide is the default of each. */
export function weatherDropoutOptions(dropout: number, recurrentDropout: number) {
  const share = (fallback: number) => number({ min: 0, max: 0.99, default: fallback });
  return {
    ...WEATHER_MODEL_OPTIONS,
    dropout: share(dropout),
    recurrentDropout: share(recurrentDropout),
  } satisfies OptionTable<WeatherDropoutOptions>;
}
