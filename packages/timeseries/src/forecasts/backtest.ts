import { ArgumentError, boolean, integer, type NdArray, optional, type OptionTable, readOptions } from "@seqloom/array";
import { seriesOf, type Values } from "./pairsOf.js";

/** Forecasts the next `horizon` values of a history. */
export type Forecast = (history: Float64Array, horizon: number) => ArrayLike<number> | Promise<ArrayLike<number>>;

/** A model that is fitted before it forecasts. */
export interface Forecaster {
  /** Learns from a history. */
  fit(history: Float64Array): unknown;
  /** Forecasts from a history, which may be longer than the one that was learnt from. */
  readonly forecast: Forecast;
}

/** Options of `backtest`, in steps. */
export interface BacktestOptions {
  /** Length of the first history. */
  readonly initial: number;
  /** Steps to forecast from each origin. Default: 1. */
  readonly horizon?: number;
  /** Steps from one origin to the next. Default: horizon. */
  readonly stride?: number;
  /** Fits the model anew at every origin; else only on the first history. Default: true. */
  readonly refit?: boolean;
  /** Gives only that many of the last values as history. Default: all. */
  readonly maxHistory?: number;
}

/** Forecasts beside the true values. */
export interface Backtest {
  /** Number of values before each forecast. */
  readonly origins: number[];
  /** Shape [origins, horizon]. */
  readonly truth: NdArray<Float64Array>;
  readonly forecast: NdArray<Float64Array>;
}

const BACKTEST_OPTIONS = {
  initial: integer({ min: 1 }),
  horizon: integer({ min: 1, default: 1 }),
  stride: optional(integer({ min: 1 })),
  refit: boolean({ default: true }),
  maxHistory: optional(integer({ min: 1 })),
} satisfies OptionTable<BacktestOptions>;

/**
 * Tests a forecast as it would have been used: from one origin after the other, each time with the past alone.
 *
 * @param series shape [rows] or [rows, 1]
 * @param model a function of the history and the horizon, or an object with `fit` and `forecast`
 * @throws ArgumentError if the series ends before the first horizon does, or a forecast has another length or a number
 *   that is none
 *
 * @example
 * const { origins, truth, forecast } = await backtest([1, 2, 4, 7, 11, 16], (history) => lastValue(history), { initial: 3 });
 * origins; // → [ 3, 4, 5 ]
 * forecast; // → shape [3, 1]: 4 7 11
 * mae(truth, forecast); // → 4
 * @see Tashman, "Out-of-sample tests of forecasting accuracy" (2000)
 */
export async function backtest(
  series: Values,
  model: Forecast | Forecaster,
  options: BacktestOptions,
): Promise<Backtest> {
  const caller = "backtest";
  const { initial, horizon, refit, maxHistory, ...read } = readOptions(caller, BACKTEST_OPTIONS, options);
  const values = seriesOf(caller, "series", series);
  if (values.length < initial + horizon) {
    throw new ArgumentError(
      caller,
      "rows of series",
      `at least ${initial + horizon}, initial + horizon`,
      values.length,
    );
  }
  const forecaster = readModel(model);
  const stride = read.stride ?? horizon;
  const count = Math.floor((values.length - initial - horizon) / stride) + 1;
  const origins = Array.from({ length: count }, (_, i) => initial + i * stride);
  const [truth, forecast] = [new Float64Array(count * horizon), new Float64Array(count * horizon)];
  for (const [i, origin] of origins.entries()) {
    const from = Math.max(0, origin - (maxHistory ?? origin));
    if (i === 0 || refit) await forecaster.fit(values.slice(from, origin));
    const given = await forecaster.forecast(values.slice(from, origin), horizon);
    truth.set(values.subarray(origin, origin + horizon), i * horizon);
    forecast.set(checked(given, origin, horizon), i * horizon);
  }
  const shape = [count, horizon];
  return { origins, truth: { data: truth, shape }, forecast: { data: forecast, shape } };
}

function readModel(model: Forecast | Forecaster): Forecaster {
  if (typeof model === "function") return { fit: () => undefined, forecast: model };
  if (typeof model?.fit === "function" && typeof model.forecast === "function") return model;
  throw new ArgumentError("backtest", "model", "a function, or an object with fit and forecast", model);
}

function checked(forecast: ArrayLike<number>, origin: number, horizon: number): ArrayLike<number> {
  const name = `the forecast after ${origin} values`;
  const length = (forecast as ArrayLike<number> | undefined)?.length;
  if (length !== horizon) throw new ArgumentError("backtest", `${name}.length`, `${horizon}, the horizon`, length);
  const wrong = Array.from(forecast).findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new ArgumentError("backtest", `${name}[${wrong}]`, "a finite number", forecast[wrong]);
  return forecast;
}
