import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import { dense, sequential, type Sequential } from "@seqloom/layers";
import { layerNames } from "../parts/layerNames.js";
import { recurrentLayers, type RecurrentPlan } from "../parts/recurrentLayers.js";
import { sizeOrNull } from "../parts/sizeOrNull.js";
import { planOf, RECURRENT_MODEL_OPTIONS, type RecurrentModelOptions } from "../parts/recurrentOptions.js";

export interface ForecasterOptions extends RecurrentModelOptions {
  /** Time steps of an input; null: any number; default null. */
  steps?: number | null;
  /** Numbers in one time step; default 1. */
  features?: number;
  /** Numbers to forecast: the next steps, or several features of one; default 1. */
  outputs?: number;
}

const FORECASTER_OPTIONS = {
  steps: sizeOrNull(1, null),
  features: integer({ min: 1, default: 1 }),
  outputs: integer({ min: 1, default: 1 }),
  ...RECURRENT_MODEL_OPTIONS,
} satisfies OptionTable<ForecasterOptions>;

/** The parts of a forecaster. */
export interface ForecasterPlan extends RecurrentPlan {
  readonly steps: number | null;
  readonly features: number;
  readonly outputs: number;
}

/**
 * A model from the last steps of a series to the next ones.
 *
 *     LSTM(units), one or more, a Dropout(rate) behind each    [batch, steps, features] -> [batch, units]
 *     Dense(outputs)                                           -> [batch, outputs]
 *
 * Takes and gives scaled numbers. Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * models.forecaster({ cell: "gru", features: 14, seed: 1 }).countParams(); // → 4641
 */
export function forecaster(options?: ForecasterOptions): Sequential {
  const { seed, ...read } = readOptions("models.forecaster", FORECASTER_OPTIONS, options);
  const { steps, features, outputs } = read;
  return withRandomSeed(seed, () => buildForecaster("forecaster", { ...planOf(read), steps, features, outputs }));
}

/** Makes a forecaster by a plan. */
export function buildForecaster(modelName: string, plan: ForecasterPlan): Sequential {
  const name = layerNames();
  const layers = recurrentLayers({ ...plan, inputShape: [plan.steps, plan.features] }, name);
  return sequential({ name: modelName, layers: [...layers, dense({ name: name("dense"), units: plan.outputs })] });
}
