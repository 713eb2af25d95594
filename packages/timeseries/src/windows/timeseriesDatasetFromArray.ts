import {
  ArgumentError,
  checkInteger,
  custom,
  integer,
  type NdArray,
  optional,
  type OptionTable,
  readOptions,
  takeRows,
  type TypedArray,
} from "@seqloom/array";
import { forecastWarnings } from "./forecastWarnings.js";
import { type Rows, rowsOf } from "../rows/rowsOf.js";
import { takeWindows } from "./takeWindows.js";
import { TimeseriesDataset, type WindowBatch } from "./TimeseriesDataset.js";
import type { TimeseriesBatch } from "./TimeseriesGenerator.js";
import { sayWarnings } from "./warningOption.js";
import { samplingOption, type SamplingOption, type ShuffledWindowsOptions, windowOptions } from "./windowOptions.js";

/** Options of `timeseriesDatasetFromArray`; indexes count rows of the data. */
export interface TimeseriesDatasetOptions extends Omit<ShuffledWindowsOptions, "batchSize">, SamplingOption {
  /** Steps in a window. */
  readonly sequenceLength: number;
  /** Rows from the start of one window to that of the next. Default: 1. */
  readonly sequenceStride?: number;
  /** Windows in a batch; null for single windows. Default: 128. */
  readonly batchSize?: number | null;
  /** First row to use. Default: 0. */
  readonly startIndex?: number;
  /** Row behind the last one to use. Default: all rows. */
  readonly endIndex?: number;
}

const CALLER = "timeseriesDatasetFromArray";

const TIMESERIES_DATASET_FROM_ARRAY_OPTIONS = {
  sequenceLength: integer({ min: 1 }),
  sequenceStride: integer({ min: 1, default: 1 }),
  startIndex: integer({ min: 0, default: 0 }),
  endIndex: optional(integer({ min: 1 })),
  ...samplingOption,
  ...windowOptions,
  batchSize: custom<number | null>("an integer of 1 or more, or null", isBatchSize, { default: 128 }),
} satisfies OptionTable<TimeseriesDatasetOptions>;

/**
 * Cuts a time series into windows, each with the target that has the number of its FIRST row: Keras's
 * `timeseries_dataset_from_array`. To forecast the row behind a window, give targets that begin that much later:
 *
 *     window i = data[start + i * sequenceStride], then every samplingRate-th row, sequenceLength in all
 *     target i = targets[start + i * sequenceStride]
 *
 * Windows are views until a batch is asked for: the data are neither copied nor changed.
 *
 * @param data shape [rows, ...features] or [rows]; lists of numbers become float32
 * @param targets shape [rows, ...]; null for windows alone
 * @returns batches of x, shape [batch, steps, ...features], and y, shape [batch, ...]
 * @throws ArgumentError if the rows do not hold one window or the targets end too early, where Keras gives no batch, or
 *   fails when it comes to the missing target
 *
 * @example
 * const days = [10, 11, 12, 13, 14, 15];
 * const windows = timeseriesDatasetFromArray(days, days.slice(3), { sequenceLength: 3, batchSize: 2 });
 * windows.length; // → 2
 * windows.at(0); // → { x: shape [2, 3]: 10 11 12 11 12 13, y: shape [2]: 13 14 }
 * windows.at(-1); // → { x: shape [1, 3]: 12 13 14, y: shape [1]: 15 }
 *
 * @example
 * const [single] = timeseriesDatasetFromArray([1, 2, 3, 4, 5], null, { sequenceLength: 3, samplingRate: 2, batchSize: null });
 * single; // → { x: shape [3]: 1 3 5 }
 * @see https://keras.io/api/data_loading/timeseries/
 */
export function timeseriesDatasetFromArray<X extends TypedArray = Float32Array>(
  data: Rows<X>,
  targets: null,
  options: TimeseriesDatasetOptions,
): TimeseriesDataset<WindowBatch<X>>;
export function timeseriesDatasetFromArray<X extends TypedArray = Float32Array, Y extends TypedArray = Float32Array>(
  data: Rows<X>,
  targets: Rows<Y>,
  options: TimeseriesDatasetOptions,
): TimeseriesDataset<TimeseriesBatch<X, Y>>;
export function timeseriesDatasetFromArray(
  data: Rows<TypedArray>,
  targets: Rows<TypedArray> | null,
  options: TimeseriesDatasetOptions,
): TimeseriesDataset<WindowBatch<TypedArray>> {
  const settings = readOptions(CALLER, TIMESERIES_DATASET_FROM_ARRAY_OPTIONS, options);
  const series = rowsOf(CALLER, "data", data);
  const aims = targets === null ? undefined : rowsOf(CALLER, "targets", targets);
  const rows = series.shape[0]!;
  const { sequenceLength, sequenceStride, samplingRate, startIndex } = settings;
  checkBelow("samplingRate", samplingRate, 1, rows);
  checkBelow("sequenceStride", sequenceStride, 1, rows);
  checkBelow("startIndex", startIndex, 0, rows);
  const end = readEnd(settings.endIndex, startIndex, rows);

  const span = (sequenceLength - 1) * samplingRate + 1;
  const count = countWindows(settings, { end, span, targets: aims });
  const startOf = (window: number) => startIndex + window * sequenceStride;
  const found = forecastWarnings({
    data: series,
    targets: aims,
    count,
    startOf,
    targetOf: startOf,
    span,
    samplingRate,
  });
  return new TimeseriesDataset<WindowBatch<TypedArray>>({
    caller: CALLER,
    count,
    batchSize: settings.batchSize,
    shuffle: settings.shuffle,
    seed: settings.seed,
    warnings: sayWarnings(CALLER, found, settings.onWarning),
    take: (windows) => {
      const x = takeWindows(series, windows.map((window) => startOf(window) + span), { length: span, samplingRate }); // prettier-ignore
      return aims === undefined ? { x } : { x, y: takeRows(aims, windows.map(startOf)) };
    },
  });
}

/** Windows that fit, one for each target at most. */
function countWindows(
  {
    sequenceLength,
    sequenceStride,
    startIndex,
  }: { sequenceLength: number; sequenceStride: number; startIndex: number },
  { end, span, targets }: { end: number; span: number; targets: NdArray<TypedArray> | undefined },
): number {
  const rows = end - startIndex;
  if (rows < span) {
    const allowed = `at least ${span}, a window of ${sequenceLength} steps`;
    const hint = "Shorten sequenceLength, or widen the range.";
    throw new ArgumentError(CALLER, `rows from startIndex ${startIndex} to ${end}`, allowed, rows, hint);
  }
  const starts = targets === undefined ? rows - span + 1 : Math.min(rows - span + 1, targets.shape[0]!);
  const count = Math.ceil(starts / sequenceStride);
  const needed = startIndex + Math.max(count - 1, 0) * sequenceStride + 1;
  if (targets !== undefined && targets.shape[0]! < needed) {
    const hint = "Targets are counted as the data are: startIndex cuts both.";
    throw new ArgumentError(CALLER, "rows of targets", `at least ${needed}`, targets.shape[0], hint);
  }
  return count;
}

function readEnd(endIndex: number | undefined, startIndex: number, rows: number): number {
  if (endIndex === undefined) return rows;
  if (endIndex >= rows) {
    const allowed = `an integer below ${rows}, the rows of data`;
    throw new ArgumentError(CALLER, "endIndex", allowed, endIndex, "To use all rows leave it out.");
  }
  if (endIndex <= startIndex) {
    throw new ArgumentError(CALLER, "endIndex", `above startIndex, which is ${startIndex}`, endIndex);
  }
  return endIndex;
}

function checkBelow(name: string, value: number, min: number, rows: number): void {
  if (rows <= min) throw new ArgumentError(CALLER, "rows of data", `at least ${min + 1}`, rows);
  checkInteger(CALLER, name, value, min, rows - 1);
}

function isBatchSize(value: unknown): boolean {
  return value === null || (Number.isSafeInteger(value) && (value as number) >= 1);
}
