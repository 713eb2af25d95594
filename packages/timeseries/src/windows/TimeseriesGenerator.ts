import {
  ArgumentError,
  boolean,
  checkInteger,
  integer,
  type NdArray,
  optional,
  type OptionTable,
  type Random,
  type RandomSnapshot,
  readOptions,
  type ReadOptions,
  takeRows,
  type TypedArray,
} from "@seqloom/array";
import { forecastWarnings } from "./forecastWarnings.js";
import { type Rows, rowsOf } from "../rows/rowsOf.js";
import { takeWindows } from "./takeWindows.js";
import { sayWarnings } from "./warningOption.js";
import { type DrawnWindowsOptions, samplingOption, type SamplingOption, windowOptions } from "./windowOptions.js";
import { windowRandom } from "./windowRandom.js";

/** Options of `TimeseriesGenerator`; all lengths and indexes count rows of the data. */
export interface TimeseriesGeneratorOptions extends DrawnWindowsOptions, SamplingOption {
  /** Rows of data that a window spans; the target is the row after it. 0 gives windows without steps. */
  readonly length: number;
  /** Rows from one window to the next; `shuffle` leaves it out of account, as Keras does. Default: 1. */
  readonly stride?: number;
  /** First row that a window may begin with. Default: 0. */
  readonly startIndex?: number;
  /** Last row that may be a target, itself included. Default: the last row. */
  readonly endIndex?: number;
  /** Turns each window round, so that the latest row comes first; targets stay. Default: false. */
  readonly reverse?: boolean;
}

/** One batch: windows, and the target that follows each of them. */
export interface TimeseriesBatch<X extends TypedArray = Float32Array, Y extends TypedArray = Float32Array> {
  /** Shape [batch, steps, ...features]; [batch, steps] if the data have one axis. steps = ceil(length / samplingRate). */
  readonly x: NdArray<X>;
  /** Shape [batch, ...targets]; [batch] if the targets have one axis. */
  readonly y: NdArray<Y>;
}

const CALLER = "TimeseriesGenerator";

/**
 * Cuts a time series into windows, each with the target that follows it, in batches: the numbers of Keras's
 * TimeseriesGenerator.
 *
 *     target row t = startIndex + length, then + stride, … up to and including endIndex
 *     x            = data[t - length], then every samplingRate-th row before t
 *     y            = targets[t]
 *
 * Batches are cut when asked for; the data are read, never copied whole and never changed.
 *
 * @example
 * const days = [10, 11, 12, 13, 14, 15];
 * const windows = new TimeseriesGenerator(days, days, { length: 3, batchSize: 2 });
 * windows.length; // → 2
 * windows.at(0).x; // → shape [2, 3]: 10 11 12 11 12 13
 * windows.at(0).y; // → shape [2]: 13 14
 * windows.at(-1).y; // → shape [1]: 15
 *
 * @example
 * const rows = [[1, 70], [2, 71], [3, 72], [4, 73], [5, 74]]; // two features
 * const [batch] = new TimeseriesGenerator(rows, [1, 2, 3, 4, 5], { length: 4, samplingRate: 2, reverse: true });
 * batch.x; // → shape [1, 2, 2]: 3 72 1 70
 * batch.y; // → shape [1]: 5
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/sequence/TimeseriesGenerator
 */
export class TimeseriesGenerator<
  X extends TypedArray = Float32Array,
  Y extends TypedArray = Float32Array,
> implements Iterable<TimeseriesBatch<X, Y>> {
  /** Types, ranges and defaults of the options. */
  static readonly options = {
    length: integer({ min: 0 }),
    stride: integer({ min: 1, default: 1 }),
    startIndex: integer({ min: 0, default: 0 }),
    endIndex: optional(integer({ min: 0 })),
    reverse: boolean({ default: false }),
    ...samplingOption,
    ...windowOptions,
  } satisfies OptionTable<TimeseriesGeneratorOptions>;

  /** Number of batches; the last one may hold fewer windows, except with `shuffle`. */
  readonly length: number;
  /** Warnings about the data, as `onWarning` got them. */
  readonly warnings: readonly string[];
  readonly #data: NdArray<X>;
  readonly #targets: NdArray<Y>;
  readonly #settings: ReadOptions<typeof TimeseriesGenerator.options>;
  readonly #firstTarget: number;
  readonly #lastTarget: number;
  readonly #random: Random;

  /**
   * @param data shape [rows, ...features] or [rows]; lists of numbers become float32
   * @param targets as many rows as data; for a forecast of the series itself, the data once more
   * @throws ArgumentError if the two differ in length, endIndex lies past the data (Keras then reads past them), or
   *   the rows from startIndex to endIndex are too few for one window and its target
   */
  constructor(data: Rows<X>, targets: Rows<Y>, options: TimeseriesGeneratorOptions) {
    this.#data = rowsOf(CALLER, "data", data);
    this.#targets = rowsOf(CALLER, "targets", targets);
    this.#settings = readOptions(CALLER, TimeseriesGenerator.options, options);
    const [rows, targetRows] = [this.#data.shape[0]!, this.#targets.shape[0]!];
    if (targetRows !== rows) {
      throw new ArgumentError(CALLER, "rows of targets", `${rows}, as many as rows of data`, targetRows);
    }
    const { length, startIndex, endIndex = rows - 1, stride, batchSize } = this.#settings;
    if (endIndex >= rows && rows > 0) {
      throw new ArgumentError(CALLER, "endIndex", `an integer from 0 to ${rows - 1}, the last row of data`, endIndex);
    }
    const [first, last] = [startIndex + length, endIndex];
    if (first > last) throw tooFewRows(length, rows, startIndex, endIndex);
    this.#firstTarget = first;
    this.#lastTarget = last;
    this.length = Math.floor((last - first) / (batchSize * stride)) + 1;
    this.#random = windowRandom(this.#settings);
    this.warnings = sayWarnings(CALLER, this.#findings(), this.#settings.onWarning);
  }

  /**
   * One batch.
   *
   * With `shuffle` every call draws anew, also for the same index, as in Keras: so each epoch sees other windows. The
   * draws are one stream that begins with `seed`: two generators of the same seed that are asked the same number of
   * times give the same batches.
   *
   * @param index 0 is the first batch, -1 the last
   * @throws ArgumentError if there is no such batch
   */
  at(index: number): TimeseriesBatch<X, Y> {
    checkInteger(`${CALLER}.at`, "index", index, -this.length, this.length - 1);
    const rows = this.#settings.shuffle
      ? this.#drawnTargets()
      : this.#targetsOf(index < 0 ? index + this.length : index);
    return { x: takeWindows(this.#data, rows, this.#settings), y: takeRows(this.#targets, rows) };
  }

  /** Place in the stream of draws, for backups of a training. */
  getState(): { readonly random: RandomSnapshot } {
    return { random: this.#random.state };
  }

  /** Goes on with the draws at the place that `getState` gave. */
  setState({ random }: { readonly random: RandomSnapshot }): void {
    this.#random.restore(random);
  }

  /** All batches in order. */
  *[Symbol.iterator](): Generator<TimeseriesBatch<X, Y>> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  /** The target rows of a batch in order. */
  #targetsOf(batch: number): Int32Array {
    const { batchSize, stride } = this.#settings;
    const first = this.#firstTarget + batch * batchSize * stride;
    const left = Math.floor((this.#lastTarget - first) / stride) + 1;
    return Int32Array.from({ length: Math.min(batchSize, left) }, (_, place) => first + place * stride);
  }

  #findings(): string[] {
    const { length, samplingRate, shuffle } = this.#settings;
    const stride = shuffle ? 1 : this.#settings.stride;
    return forecastWarnings({
      data: this.#data,
      targets: this.#targets,
      span: length,
      samplingRate,
      count: Math.floor((this.#lastTarget - this.#firstTarget) / stride) + 1,
      startOf: (window) => this.#firstTarget - length + window * stride,
      targetOf: (window) => this.#firstTarget + window * stride,
    });
  }

  /** As many target rows as a batch has windows, each drawn from all that are possible. */
  #drawnTargets(): Int32Array {
    const draw = () => this.#random.integer(this.#firstTarget, this.#lastTarget + 1);
    return Int32Array.from({ length: this.#settings.batchSize }, draw);
  }
}

function tooFewRows(length: number, rows: number, startIndex: number, endIndex: number): ArgumentError {
  const range = `startIndex ${startIndex} up to and including endIndex ${endIndex}`;
  const allowed = `at least ${length + 1}, a window of length ${length} and its target`;
  const hint = `The data have ${rows} rows: shorten length, or widen the range.`;
  return new ArgumentError(CALLER, `rows from ${range}`, allowed, Math.max(0, endIndex - startIndex + 1), hint);
}
