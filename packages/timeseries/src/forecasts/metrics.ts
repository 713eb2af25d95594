import { ArgumentError, custom, integer, type OptionTable, readOptions } from "@seqloom/array";
import { type Pair, pairsOf, seriesOf, type Values } from "./pairsOf.js";

/** A number that says how far a forecast is from the truth. */
export type Metric = (truth: Values, forecast: Values) => number;

/** Options of `mase`. */
export interface MaseOptions {
  /** The values before the forecast, which were learnt from. */
  readonly history: Values;
  /** Rows of a season; 1 compares with the last value. Default: 1. */
  readonly season?: number;
}

const MASE_OPTIONS = {
  history: custom<Values>("the series before the forecast", (value) => typeof value === "object" && value !== null),
  season: integer({ min: 1, default: 1 }),
} satisfies OptionTable<MaseOptions>;

/**
 * Mean absolute error, in the unit of the series. Of several series (columns) all metrics here give the mean.
 *
 * @throws ArgumentError on different sizes and on NaN
 * @example
 * mae([1, 2, 3], [1, 4, 2]); // → 1
 */
export function mae(truth: Values, forecast: Values): number {
  return average("mae", truth, forecast, (pair) => meanOf(pair, (error) => Math.abs(error)));
}

/**
 * Mean squared error.
 *
 * @example
 * mse([1, 2], [1, 4]); // → 2
 */
export function mse(truth: Values, forecast: Values): number {
  return average("mse", truth, forecast, meanSquare);
}

/**
 * Root of the mean squared error, in the unit of the series; of several series the mean of their roots.
 *
 * @example
 * rmse([1, 2], [1, 4]).toFixed(3); // → '1.414'
 */
export function rmse(truth: Values, forecast: Values): number {
  return average("rmse", truth, forecast, (pair) => Math.sqrt(meanSquare(pair)));
}

/**
 * Mean absolute percentage error as a fraction: 0.1 is 10 %. Useless where the truth comes near 0, by which it divides
 * (by 2.2e-16 at least, as scikit-learn does).
 *
 * @example
 * mape([100, 200], [110, 180]); // → 0.1
 */
export function mape(truth: Values, forecast: Values): number {
  const share = (error: number, wanted: number) => Math.abs(error) / Math.max(Math.abs(wanted), Number.EPSILON);
  return average("mape", truth, forecast, (pair) => meanOf(pair, share));
}

/**
 * Symmetric mean absolute percentage error as a fraction from 0 to 1: mean of |f - y| / (|y| + |f|), with 0 / 0 = 0. The
 * percentage from 0 to 200 of Makridakis (1993) is 200 times that.
 *
 * @example
 * smape([100, 0], [300, 0]); // → 0.25
 */
export function smape(truth: Values, forecast: Values): number {
  const share = (error: number, wanted: number, given: number) =>
    error === 0 ? 0 : Math.abs(error) / (Math.abs(wanted) + Math.abs(given));
  return average("smape", truth, forecast, (pair) => meanOf(pair, share));
}

/**
 * Mean absolute scaled error: the error beside that of "as one season ago" over the history. Below 1 is better than this
 * baseline.
 *
 * @throws ArgumentError if the history is no longer than a season, or repeats itself exactly
 * @example
 * mase([5, 6], [5, 7], { history: [1, 2, 3, 4] }); // → 0.5
 * @see Hyndman and Koehler, "Another look at measures of forecast accuracy" (2006)
 */
export function mase(truth: Values, forecast: Values, options: MaseOptions): number {
  const { history, season } = readOptions("mase", MASE_OPTIONS, options);
  const before = seriesOf("mase", "history", history);
  if (before.length <= season)
    throw new ArgumentError("mase", "rows of history", `more than a season, ${season}`, before.length);
  const changes = before.subarray(season).map((value, i) => Math.abs(value - before[i]!));
  const scale = sum(changes) / changes.length;
  if (scale === 0) throw new ArgumentError("mase", "history", "a series that changes from season to season", history);
  return average("mase", truth, forecast, (pair) => meanOf(pair, (error) => Math.abs(error) / scale));
}

/**
 * Share of the variance that the forecast explains: 1 is perfect, 0 no better than the mean of the truth. Of a constant
 * truth 1 if perfect, else 0; of a single row NaN.
 *
 * @example
 * r2([1, 2, 3], [1, 2, 4]); // → 0.5
 */
export function r2(truth: Values, forecast: Values): number {
  return average("r2", truth, forecast, (pair) => {
    if (pair.truth.length < 2) return NaN;
    return explained(meanSquare(pair), variance(pair.truth));
  });
}

/**
 * Share of the variance that the forecast explains, a constant offset forgiven.
 *
 * @example
 * explainedVariance([1, 2, 3], [2, 3, 4]); // → 1
 */
export function explainedVariance(truth: Values, forecast: Values): number {
  return average("explainedVariance", truth, forecast, (pair) =>
    explained(variance(pair.forecast.map((value, i) => value - pair.truth[i]!)), variance(pair.truth)),
  );
}

/**
 * Share of the steps whose direction is right: up, down or unchanged from the true value before. NaN of a single row, and of a
 * forecast that never moves while the truth does, as "the last value": it says nothing of a direction.
 *
 * @example
 * directionalAccuracy([10, 12, 11], [10, 11, 13]); // → 0.5
 * directionalAccuracy([10, 12, 11], [10, 10, 12]); // → NaN
 */
export function directionalAccuracy(truth: Values, forecast: Values): number {
  return average("directionalAccuracy", truth, forecast, ({ truth: wanted, forecast: given }) => {
    let [right, saysNothing, moves] = [0, true, false];
    for (let t = 1; t < wanted.length; t++) {
      const before = wanted[t - 1]!;
      const [came, said] = [Math.sign(wanted[t]! - before), Math.sign(given[t]! - before)];
      if (came === said) right++;
      if (said !== 0) saysNothing = false;
      if (came !== 0) moves = true;
    }
    return saysNothing && moves ? NaN : right / (wanted.length - 1);
  });
}

/**
 * Mean of forecast - truth: above 0 the forecast is too high.
 *
 * @example
 * meanBias([1, 2], [2, 5]); // → 2
 */
export function meanBias(truth: Values, forecast: Values): number {
  return average("meanBias", truth, forecast, (pair) => meanOf(pair, (error) => error));
}

/**
 * Median of the absolute errors, which single large ones do not move.
 *
 * @example
 * medianAbsoluteError([1, 2, 3], [1, 3, 99]); // → 1
 */
export function medianAbsoluteError(truth: Values, forecast: Values): number {
  return average("medianAbsoluteError", truth, forecast, (pair) => {
    const errors = pair.truth.map((wanted, i) => Math.abs(pair.forecast[i]! - wanted)).sort();
    const half = Math.floor(errors.length / 2);
    return errors.length % 2 === 1 ? errors[half]! : (errors[half - 1]! + errors[half]!) / 2;
  });
}

/**
 * The largest absolute error.
 *
 * @example
 * maxError([1, 2, 3], [1, 3, 99]); // → 96
 */
export function maxError(truth: Values, forecast: Values): number {
  return average("maxError", truth, forecast, (pair) =>
    pair.truth.reduce((largest, wanted, i) => Math.max(largest, Math.abs(pair.forecast[i]! - wanted)), 0),
  );
}

/**
 * A metric for each series (column) by itself.
 *
 * @example
 * perColumn(mae, fromRows([[1, 10], [2, 20]]), fromRows([[1, 11], [3, 20]])); // → [ 0.5, 0.5 ]
 */
export function perColumn(metric: Metric, truth: Values, forecast: Values): number[] {
  return pairsOf("perColumn", truth, forecast).map((pair) => metric(pair.truth, pair.forecast));
}

function average(caller: string, truth: Values, forecast: Values, metric: (pair: Pair) => number): number {
  const values = pairsOf(caller, truth, forecast).map(metric);
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** Mean of something over all steps; an error is forecast - truth. */
function meanOf({ truth, forecast }: Pair, f: (error: number, truth: number, forecast: number) => number): number {
  let total = 0;
  for (let i = 0; i < truth.length; i++) total += f(forecast[i]! - truth[i]!, truth[i]!, forecast[i]!);
  return total / truth.length;
}

function meanSquare(pair: Pair): number {
  return meanOf(pair, (error) => error * error);
}

function variance(values: Float64Array): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / values.length;
}

function explained(rest: number, all: number): number {
  if (all !== 0) return 1 - rest / all;
  return rest === 0 ? 1 : 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
