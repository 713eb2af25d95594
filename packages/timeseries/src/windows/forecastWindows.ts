import {
  ArgumentError,
  checkInteger,
  columns,
  custom,
  integer,
  type NdArray,
  optional,
  type OptionTable,
  readOptions,
  type ReadOptions,
  type TypedArray,
} from "@seqloom/array";
import type { CheckedWindows } from "./CheckedWindows.js";
import { forecastWarnings } from "./forecastWarnings.js";
import { type Rows, rowsOf } from "../rows/rowsOf.js";
import { takeWindows } from "./takeWindows.js";
import { TimeseriesDataset } from "./TimeseriesDataset.js";
import type { TimeseriesBatch } from "./TimeseriesGenerator.js";
import { sayWarnings } from "./warningOption.js";
import { samplingOption, type SamplingOption, type ShuffledWindowsOptions, windowOptions } from "./windowOptions.js";

/** Options of `forecastWindows`; all lengths count rows. */
export interface ForecastWindowsOptions extends ShuffledWindowsOptions, SamplingOption {
  /** Rows that a window spans. */
  readonly length: number;
  /** Rows to forecast. Default: 1. */
  readonly horizon?: number;
  /** Rows between the window and the first row to forecast. Default: 0. */
  readonly gap?: number;
  /** Column to forecast, or several of them. Default: all. */
  readonly targets?: number | readonly number[];
  /** Rows from one window to the next. Default: 1. */
  readonly stride?: number;
}

const CALLER = "forecastWindows";

const FORECAST_WINDOWS_OPTIONS = {
  length: integer({ min: 1 }),
  horizon: integer({ min: 1, default: 1 }),
  gap: integer({ min: 0, default: 0 }),
  targets: optional(custom<number | readonly number[]>("a column, or a list of columns", isColumns)),
  stride: integer({ min: 1, default: 1 }),
  ...samplingOption,
  ...windowOptions,
} satisfies OptionTable<ForecastWindowsOptions>;

type Settings = ReadOptions<typeof FORECAST_WINDOWS_OPTIONS>;

/** One of the series, and the number of its first window among those of all. */
interface Part<T extends TypedArray> {
  readonly rows: NdArray<T>;
  readonly firstWindow: number;
  readonly count: number;
}

/**
 * Cuts one series, or several, into windows and the rows to forecast behind each: one step or a whole horizon. No window
 * reaches from one series into the next.
 *
 *     x = rows t to t + length - 1, every samplingRate-th of them
 *     y = rows t + length + gap to t + length + gap + horizon - 1, the columns `targets`
 *
 * @param series shape [rows, features] or [rows], or a list of such arrays, with equal features
 * @returns batches of x, shape [batch, steps, features], and y: [batch, horizon] for one column (or a series of one
 *   axis), else [batch, horizon, columns]
 * @throws ArgumentError that names a series too short for a window and its horizon
 *
 * @example
 * const windows = forecastWindows([10, 11, 12, 13, 14, 15], { length: 3, horizon: 2 });
 * windows.at(0); // → { x: shape [2, 3]: 10 11 12 11 12 13, y: shape [2, 2]: 13 14 14 15 }
 *
 * @example
 * const shops = [fromRows([[1, 10], [2, 20], [3, 30]]), fromRows([[7, 70], [8, 80], [9, 90]])];
 * const [batch] = forecastWindows(shops, { length: 2, targets: 1 });
 * batch; // → { x: shape [2, 2, 2]: 1 10 2 20 7 70 8 80, y: shape [2, 1]: 30 90 }
 */
export function forecastWindows<T extends TypedArray = Float32Array>(
  series: Rows<T> | readonly NdArray<T>[],
  options: ForecastWindowsOptions,
): TimeseriesDataset<TimeseriesBatch<T, T>> {
  const settings = readOptions(CALLER, FORECAST_WINDOWS_OPTIONS, options);
  const parts = cut(readSeries(series), settings);
  const wanted = readColumns(parts[0]!.rows.shape, settings.targets);
  const last = parts.at(-1)!;
  const found = forecastWarnings(...parts.map((part) => windowsToCheck(part, settings, wanted)));
  return new TimeseriesDataset({
    caller: CALLER,
    batchSize: settings.batchSize,
    shuffle: settings.shuffle,
    seed: settings.seed,
    count: last.firstWindow + last.count,
    warnings: sayWarnings(CALLER, found, settings.onWarning),
    take: (windows) => take(parts, windows, settings, wanted),
  });
}

function isSeveral<T extends TypedArray>(series: Rows<T> | readonly NdArray<T>[]): series is readonly NdArray<T>[] {
  const [first] = Array.isArray(series) ? (series as readonly unknown[]) : [];
  return typeof first === "object" && first !== null && "data" in first;
}

function readSeries<T extends TypedArray>(series: Rows<T> | readonly NdArray<T>[]): NdArray<T>[] {
  if (!isSeveral(series)) return [checkRank("series", rowsOf(CALLER, "series", series))];
  const all = series.map((one, i) => checkRank(`series[${i}]`, rowsOf(CALLER, `series[${i}]`, one)));
  for (const [i, { shape }] of all.entries()) {
    if (String(shape.slice(1)) !== String(all[0]!.shape.slice(1))) {
      const allowed = `[rows, ...${JSON.stringify(all[0]!.shape.slice(1))}], as that of series[0]`;
      throw new ArgumentError(CALLER, `series[${i}].shape`, allowed, shape);
    }
  }
  return all;
}

function checkRank<T extends TypedArray>(name: string, array: NdArray<T>): NdArray<T> {
  if (array.shape.length > 2)
    throw new ArgumentError(CALLER, `${name}.shape`, "[rows] or [rows, features]", array.shape);
  return array;
}

function cut<T extends TypedArray>(all: readonly NdArray<T>[], { length, gap, horizon, stride }: Settings): Part<T>[] {
  const needed = length + gap + horizon;
  let firstWindow = 0;
  return all.map((rows, i) => {
    const given = rows.shape[0]!;
    if (given < needed) {
      const name = all.length > 1 ? `rows of series[${i}]` : "rows of series";
      throw new ArgumentError(CALLER, name, `at least ${needed}, length + gap + horizon`, given);
    }
    const part = { rows, firstWindow, count: Math.floor((given - needed) / stride) + 1 };
    firstWindow += part.count;
    return part;
  });
}

/** Columns to forecast; undefined for a series of one axis. */
function readColumns(shape: readonly number[], targets: number | readonly number[] | undefined): number[] | undefined {
  if (shape.length === 1) {
    if (targets === undefined || targets === 0) return undefined;
    throw new ArgumentError(CALLER, "targets", "left out, as the series has no columns", targets);
  }
  const chosen = targets === undefined ? Array.from({ length: shape[1]! }, (_, i) => i) : [targets].flat();
  for (const column of chosen) checkInteger(CALLER, "targets", column, 0, shape[1]! - 1);
  return chosen;
}

function take<T extends TypedArray>(
  parts: readonly Part<T>[],
  windows: Int32Array,
  { length, gap, horizon, stride, samplingRate, targets }: Settings,
  chosen: readonly number[] | undefined,
): TimeseriesBatch<T, T> {
  const { data, shape } = parts[0]!.rows;
  const sameKind = data.constructor as new (length: number) => T;
  const [width, steps] = [shape[1] ?? 1, Math.ceil(length / samplingRate)];
  const wanted = chosen ?? [0];
  const x = new sameKind(windows.length * steps * width);
  const y = new sameKind(windows.length * horizon * wanted.length);
  let [part, place] = [parts[0]!, 0];
  windows.forEach((window, i) => {
    if (window < part.firstWindow || window >= part.firstWindow + part.count) part = partOf(parts, window);
    const end = (window - part.firstWindow) * stride + length;
    x.set(takeWindows(part.rows, Int32Array.of(end), { length, samplingRate }).data, i * steps * width);
    for (let row = end + gap; row < end + gap + horizon; row++) {
      for (const column of wanted) y[place++] = part.rows.data[row * width + column]!;
    }
  });
  const oneColumn = chosen === undefined || typeof targets === "number";
  const yShape = oneColumn ? [windows.length, horizon] : [windows.length, horizon, wanted.length];
  return { x: { data: x, shape: [windows.length, steps, ...shape.slice(1)] }, y: { data: y, shape: yShape } };
}

/** The series that a window lies in, found by halves. */
function partOf<T extends TypedArray>(parts: readonly Part<T>[], window: number): Part<T> {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (parts[middle]!.firstWindow <= window) low = middle;
    else high = middle - 1;
  }
  return parts[low]!;
}

function windowsToCheck(
  { rows, count }: Part<TypedArray>,
  { length, gap, horizon, stride, samplingRate, targets }: Settings,
  chosen: readonly number[] | undefined,
): CheckedWindows {
  const aims = targets === undefined || chosen === undefined ? rows : columns(rows, chosen);
  return {
    data: rows,
    targets: aims,
    targetColumns: chosen,
    count,
    horizon,
    span: length,
    samplingRate,
    startOf: (window) => window * stride,
    targetOf: (window) => window * stride + length + gap,
  };
}

function isColumns(value: unknown): boolean {
  return Number.isSafeInteger(value) || (Array.isArray(value) && value.length > 0 && value.every(Number.isSafeInteger));
}
