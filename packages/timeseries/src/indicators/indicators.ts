import { checkInteger, integer, number, oneOf, type OptionTable, readOptions } from "@seqloom/array";
import { exponential, wilder } from "./exponential.js";
import { seriesOf, type Values } from "../forecasts/pairsOf.js";

/**
 * First value of an exponential average: the mean of the first values, as in TA-Lib, or the first value, as in the Python
 * library ta. After some hundred values both agree.
 */
export type IndicatorConvention = "talib" | "ta";

/** Options of `sma`. */
export interface SmaOptions {
  /** Values to average. Default: 20. */
  readonly period?: number;
}

/** Options of `ema`. */
export interface EmaOptions {
  /** The weight of a new value is 2 / (period + 1). Default: 20. */
  readonly period?: number;
  /** Also "pandas": `ewm(adjust=True)`, all values so far with their weights. Default: talib. */
  readonly convention?: IndicatorConvention | "pandas";
}

/** Options of `rsi`. */
export interface RsiOptions {
  /** The weight of a new change is 1 / period. Default: 14. */
  readonly period?: number;
  /** Default: talib. */
  readonly convention?: IndicatorConvention;
}

/** Options of `macd`. */
export interface MacdOptions {
  /** Period of the faster average. Default: 12. */
  readonly fast?: number;
  /** Period of the slower average. Default: 26. */
  readonly slow?: number;
  /** Period of the average over their difference. Default: 9. */
  readonly signal?: number;
  /** Default: talib. */
  readonly convention?: IndicatorConvention;
}

/** Options of `bollinger`. */
export interface BollingerOptions {
  /** Values to average. Default: 20. */
  readonly period?: number;
  /** Standard deviations from the middle to either band. Default: 2. */
  readonly deviations?: number;
}

const period = (value: number) => integer({ min: 1, default: value });
const convention = oneOf<IndicatorConvention>(["talib", "ta"], { default: "talib" });

const SMA_OPTIONS = { period: period(20) } satisfies OptionTable<SmaOptions>;
const EMA_OPTIONS = {
  period: period(20),
  convention: oneOf<IndicatorConvention | "pandas">(["talib", "ta", "pandas"], { default: "talib" }),
} satisfies OptionTable<EmaOptions>;
const RSI_OPTIONS = { period: period(14), convention } satisfies OptionTable<RsiOptions>;
const MACD_OPTIONS = {
  fast: period(12),
  slow: period(26),
  signal: period(9),
  convention,
} satisfies OptionTable<MacdOptions>;
const BOLLINGER_OPTIONS = {
  period: period(20),
  deviations: number({ min: 0, default: 2 }),
} satisfies OptionTable<BollingerOptions>;

/**
 * Simple moving average: the mean of the last `period` values, NaN before there are so many. TA-Lib and ta agree.
 *
 * @param values prices in order of time, shape [rows] or [rows, 1]
 * @throws ArgumentError on NaN (a day without a price is to be left out or filled first)
 * @example
 * sma([1, 2, 3, 4], { period: 3 }); // → Float64Array(4) [ NaN, NaN, 2, 3 ]
 */
export function sma(values: Values, options?: SmaOptions): Float64Array {
  const { period } = readOptions("sma", SMA_OPTIONS, options);
  return means(seriesOf("sma", "values", values), period);
}

/**
 * Exponential moving average: each value counts 2 / (period + 1), the average before it the rest. NaN before `period`
 * values are there.
 *
 *     talib    starts with the mean of the first `period` values
 *     ta       starts with the first value (pandas ewm(adjust=False))
 *     pandas   divides by the sum of the weights so far (ewm(adjust=True)), from the first value on
 *
 * @example
 * ema([1, 2, 6, 4], { period: 3 }); // → Float64Array(4) [ NaN, NaN, 3, 3.5 ]
 */
export function ema(values: Values, options?: EmaOptions): Float64Array {
  const { period, convention } = readOptions("ema", EMA_OPTIONS, options);
  const series = seriesOf("ema", "values", values);
  const weight = 2 / (period + 1);
  if (convention === "pandas") return adjusted(series, weight);
  if (convention === "ta") return hidden(exponential(series, weight, { from: 0, seed: 1 }), period - 1);
  return exponential(series, weight, { from: 0, seed: period });
}

/**
 * Relative strength index: the mean gain beside the sum of mean gain and mean loss, from 0 to 100, by Wilder's
 * averages.
 *
 *     talib    starts with the plain means of the first `period` changes, at index `period`; without any change it is 0
 *     ta       starts at the first change, and is shown from index period - 1; without a loss it is 100
 *
 * @example
 * rsi([1, 2, 1, 3], { period: 2 }); // → Float64Array(4) [ NaN, NaN, 50, 83.33333333333333 ]
 * @see Wilder, "New Concepts in Technical Trading Systems" (1978)
 */
export function rsi(values: Values, options?: RsiOptions): Float64Array {
  const { period, convention } = readOptions("rsi", RSI_OPTIONS, options);
  const series = seriesOf("rsi", "values", values);
  const change = series.map((value, i) => (i === 0 ? 0 : value - series[i - 1]!));
  const gains = change.map((value) => Math.max(value, 0));
  const losses = change.map((value) => Math.max(-value, 0));
  const ofTa = convention === "ta";
  const average = (changes: Float64Array) =>
    ofTa
      ? hidden(exponential(changes, 1 / period, { from: 0, seed: 1 }), period - 1)
      : wilder(changes, period, { from: 1 });
  const [gain, loss] = [average(gains), average(losses)];
  return gain.map((up, i) => {
    if (ofTa && loss[i] === 0) return 100;
    return up + loss[i]! === 0 ? 0 : (100 * up) / (up + loss[i]!);
  });
}

/**
 * Moving average convergence and divergence: a fast exponential average minus a slow one, an average of that as signal,
 * and their difference as histogram.
 *
 *     talib    both averages start at index slow - 1, each with the mean of as many values; all three are NaN before
 *              index slow + signal - 2
 *     ta       both start with the first value; macd is shown from slow - 1, the signal from slow + signal - 2
 *
 * @example
 * const { macd: line, signal } = macd([1, 2, 4, 8, 16], { fast: 2, slow: 3, signal: 2 });
 * line[4]!.toFixed(4); // → '2.1944'
 * signal[3]!.toFixed(4); // → '0.9167'
 */
export function macd(
  values: Values,
  options?: MacdOptions,
): { readonly macd: Float64Array; readonly signal: Float64Array; readonly histogram: Float64Array } {
  const { fast, slow, signal: signalPeriod, convention } = readOptions("macd", MACD_OPTIONS, options);
  const series = seriesOf("macd", "values", values);
  checkInteger("macd", "slow", slow, fast + 1);
  const ofTa = convention === "ta";
  const average = (period: number) =>
    exponential(series, 2 / (period + 1), ofTa ? { from: 0, seed: 1 } : { from: slow - period, seed: period });
  const slowAverage = average(slow);
  const line = hidden(average(fast).map((value, i) => value - slowAverage[i]!), slow - 1); // prettier-ignore
  const shownFrom = slow + signalPeriod - 2;
  const start = { from: slow - 1, seed: ofTa ? 1 : signalPeriod };
  const signal = hidden(exponential(line, 2 / (signalPeriod + 1), start), shownFrom);
  const histogram = line.map((value, i) => value - signal[i]!);
  return { macd: ofTa ? line : hidden(line, shownFrom), signal, histogram };
}

/**
 * Bollinger bands: the simple moving average, and `deviations` standard deviations (with the period below them, ddof 0)
 * above and under it. TA-Lib and ta agree.
 *
 * @example
 * bollinger([1, 3, 5, 7], { period: 2 }).upper; // → Float64Array(4) [ NaN, 4, 6, 8 ]
 * @see Bollinger, "Bollinger on Bollinger Bands" (2001)
 */
export function bollinger(
  values: Values,
  options?: BollingerOptions,
): { readonly upper: Float64Array; readonly middle: Float64Array; readonly lower: Float64Array } {
  const { period, deviations } = readOptions("bollinger", BOLLINGER_OPTIONS, options);
  const series = seriesOf("bollinger", "values", values);
  const middle = means(series, period);
  const width = middle.map((mean, end) => {
    if (end < period - 1) return NaN;
    const squares = series.subarray(end - period + 1, end + 1).reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return deviations * Math.sqrt(squares / period);
  });
  return {
    upper: middle.map((mean, i) => mean + width[i]!),
    middle,
    lower: middle.map((mean, i) => mean - width[i]!),
  };
}

function means(series: Float64Array, period: number): Float64Array {
  return series.map((_, end) => {
    if (end < period - 1) return NaN;
    let sum = 0;
    for (let i = end - period + 1; i <= end; i++) sum += series[i]!;
    return sum / period;
  });
}

/** pandas ewm(adjust=True): a mean of all values so far, each with its weight. */
function adjusted(series: Float64Array, weight: number): Float64Array {
  let [sum, weights] = [0, 0];
  return series.map((value) => {
    sum = sum * (1 - weight) + value;
    weights = weights * (1 - weight) + 1;
    return sum / weights;
  });
}

/** The same with NaN before an index. */
function hidden(values: Float64Array, from: number): Float64Array {
  return values.map((value, i) => (i < from ? NaN : value));
}
