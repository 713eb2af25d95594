import { ArgumentError, integer, type OptionTable, readOptions } from "@seqloom/array";
import { seriesOf, type Values } from "./pairsOf.js";

/** Options of every baseline. */
export interface BaselineOptions {
  /** Steps to forecast. Default: 1. */
  readonly horizon?: number;
}

/** Options of `seasonal`. */
export interface SeasonalOptions extends BaselineOptions {
  /** Steps of a season: 24 for hours, 7 for days. */
  readonly season: number;
}

/** Options of `movingAverage`. */
export interface MovingAverageOptions extends BaselineOptions {
  /** Last values to average. */
  readonly window: number;
}

const BASELINE_OPTIONS = {
  horizon: integer({ min: 1, default: 1 }),
} satisfies OptionTable<BaselineOptions>;

const SEASONAL_OPTIONS = {
  season: integer({ min: 1 }),
  ...BASELINE_OPTIONS,
} satisfies OptionTable<SeasonalOptions>;

const MOVING_AVERAGE_OPTIONS = {
  window: integer({ min: 1 }),
  ...BASELINE_OPTIONS,
} satisfies OptionTable<MovingAverageOptions>;

/**
 * Forecasts that nothing changes: the last value, for every step. On prices it is hard to beat.
 *
 * @param history the series so far, shape [rows] or [rows, 1]
 * @throws ArgumentError on an empty history, NaN, or a wrong option
 * @example
 * lastValue([3, 5, 4], { horizon: 2 }); // → Float64Array(2) [ 4, 4 ]
 */
export function lastValue(history: Values, options?: BaselineOptions): Float64Array {
  const { horizon } = readOptions("lastValue", BASELINE_OPTIONS, options);
  const series = read("lastValue", history, 1);
  return new Float64Array(horizon).fill(series.at(-1)!);
}

/**
 * Forecasts that the last season comes again: the value of the same hour of yesterday.
 *
 * @example
 * seasonal([9, 1, 2, 3], { season: 3, horizon: 4 }); // → Float64Array(4) [ 1, 2, 3, 1 ]
 */
export function seasonal(history: Values, options: SeasonalOptions): Float64Array {
  const { season, horizon } = readOptions("seasonal", SEASONAL_OPTIONS, options);
  const series = read("seasonal", history, season);
  return Float64Array.from({ length: horizon }, (_, step) => series[series.length - season + (step % season)]!);
}

/**
 * Forecasts that the series goes on as it went from its first value to its last: a straight line through both.
 *
 * @example
 * drift([1, 9, 5], { horizon: 2 }); // → Float64Array(2) [ 7, 9 ]
 */
export function drift(history: Values, options?: BaselineOptions): Float64Array {
  const { horizon } = readOptions("drift", BASELINE_OPTIONS, options);
  const series = read("drift", history, 2);
  const slope = (series.at(-1)! - series[0]!) / (series.length - 1);
  return Float64Array.from({ length: horizon }, (_, step) => series.at(-1)! + (step + 1) * slope);
}

/**
 * Forecasts the mean of the last values, for every step.
 *
 * @example
 * movingAverage([9, 1, 2, 3], { window: 3 }); // → Float64Array(1) [ 2 ]
 */
export function movingAverage(history: Values, options: MovingAverageOptions): Float64Array {
  const { window, horizon } = readOptions("movingAverage", MOVING_AVERAGE_OPTIONS, options);
  const last = read("movingAverage", history, window).slice(-window);
  return new Float64Array(horizon).fill(last.reduce((sum, value) => sum + value, 0) / window);
}

function read(caller: string, history: Values, needed: number): Float64Array {
  const series = seriesOf(caller, "history", history);
  if (series.length >= needed) return series;
  throw new ArgumentError(caller, "rows of history", `at least ${needed}`, series.length);
}
