import {
  ArgumentError,
  checkInteger,
  columns,
  integer,
  type NdArray,
  optional,
  type OptionTable,
  type Random,
  type RandomSnapshot,
  readOptions,
  type ReadOptions,
  type TypedArray,
} from "@seqloom/array";
import { forecastWarnings } from "./forecastWarnings.js";
import { type Rows, rowsOf } from "../rows/rowsOf.js";
import { takeWindows } from "./takeWindows.js";
import type { TimeseriesBatch } from "./TimeseriesGenerator.js";
import { sayWarnings } from "./warningOption.js";
import { type DrawnWindowsOptions, windowOptions } from "./windowOptions.js";
import { windowRandom } from "./windowRandom.js";

/** Options of `lookbackGenerator`; lookback, delay and step count rows of the data. */
export interface LookbackOptions extends DrawnWindowsOptions {
  /** Rows that a window spans. */
  readonly lookback: number;
  /** Rows from the row behind the window to the target. */
  readonly delay: number;
  /** First row that may be used. Default: 0. */
  readonly minIndex?: number;
  /** Row behind the last one that may follow a window. Default: rows - delay - 1. */
  readonly maxIndex?: number;
  /** Rows from one step of a window to the next; divides lookback. Default: 6. */
  readonly step?: number;
  /** Column that is forecast. Default: 1, the temperature of the Jena data. */
  readonly target?: number;
}

const CALLER = "lookbackGenerator";

const LOOKBACK_GENERATOR_OPTIONS = {
  lookback: integer({ min: 1 }),
  delay: integer({ min: 0 }),
  minIndex: integer({ min: 0, default: 0 }),
  maxIndex: optional(integer({ min: 1 })),
  step: integer({ min: 1, default: 6 }),
  target: integer({ min: 0, default: 1 }),
  ...windowOptions,
} satisfies OptionTable<LookbackOptions>;

type Settings = ReadOptions<typeof LOOKBACK_GENERATOR_OPTIONS>;

/**
 * The generator of the course's temperature example: endless batches of windows of weather, each with the temperature
 * `delay` rows behind it.
 *
 *     row = minIndex + lookback, then the next one …            before maxIndex
 *     x   = data[row - lookback], then every step-th row before `row`
 *     y   = data[row + delay], column `target`
 *
 * As in the book a batch that would reach maxIndex begins from the start again, so the last rows are never seen; with
 * `shuffle` rows are drawn from all of them, and every batch is full. The last row of a window lies delay + step rows
 * before its target.
 *
 * @param data shape [rows, features], or a list of rows, which becomes float32
 * @throws ArgumentError if step does not divide lookback (NumPy's complaint in the book), or if the range holds no window
 *
 * @example
 * const rows = Array.from({ length: 12 }, (_, row) => [row, row / 10]);
 * const batches = lookbackGenerator(rows, { lookback: 4, step: 2, delay: 1, batchSize: 2 });
 * batches.next().value; // → { x: shape [2, 2, 2]: 0 0 2 0.2 1 0.1 3 0.3, y: shape [2]: 0.5 0.6 }
 * batches.steps; // → 3
 * @see Chollet, "Deep Learning with Python" (2017), section 6.3
 */
export function lookbackGenerator<T extends TypedArray = Float32Array>(
  data: Rows<T>,
  options: LookbackOptions,
): LookbackGenerator<T> {
  const settings = readOptions(CALLER, LOOKBACK_GENERATOR_OPTIONS, options);
  const array = rowsOf(CALLER, "data", data);
  if (array.shape.length !== 2) throw new ArgumentError(CALLER, "data.shape", "[rows, features]", array.shape);
  return new LookbackGenerator(array, settings);
}

/** Place in the batches. */
interface LookbackState {
  /** Row of the next window, where rows are not drawn. */
  readonly row: number;
  readonly random: RandomSnapshot;
}

/** Endless batches of `lookbackGenerator`, for `fit` of @seqloom/training with `stepsPerEpoch`. */
export class LookbackGenerator<T extends TypedArray = Float32Array> implements IterableIterator<
  TimeseriesBatch<T, T>,
  never
> {
  /**
   * Batches that show the range once, the course's `val_steps`:
   *
   *     floor((maxIndex - minIndex - lookback) / batchSize)
   */
  readonly steps: number;
  /** Warnings about the data, as `onWarning` got them. */
  readonly warnings: readonly string[];
  readonly #data: NdArray<T>;
  readonly #settings: Settings;
  readonly #random: Random;
  readonly #first: number;
  readonly #end: number;
  #row: number;

  constructor(data: NdArray<T>, settings: Settings) {
    const [rows, features] = data.shape as [number, number];
    const { lookback, delay, step, minIndex, batchSize, target } = settings;
    if (lookback % step !== 0) {
      throw new ArgumentError(CALLER, "step", `a divisor of lookback, which is ${lookback}`, step);
    }
    checkInteger(CALLER, "target", target, 0, features - 1);
    const first = minIndex + lookback;
    const end = settings.maxIndex ?? rows - delay - 1;
    if (end > rows - delay) {
      throw new ArgumentError(CALLER, "maxIndex", `at most ${rows - delay}, the rows of data - delay`, end);
    }
    if (end <= first) {
      const hint = `The data have ${rows} rows: shorten lookback or delay, or widen the range.`;
      throw new ArgumentError(CALLER, "maxIndex", `above minIndex + lookback, which is ${first}`, end, hint);
    }
    this.#data = data;
    this.#settings = settings;
    this.#random = windowRandom(settings);
    this.#first = first;
    this.#end = end;
    this.#row = first;
    this.steps = Math.floor((end - first) / batchSize);
    this.warnings = sayWarnings(CALLER, this.#findings(), settings.onWarning);
  }

  /** The next batch: x of shape [batch, lookback / step, features], y of shape [batch]. */
  next(): IteratorYieldResult<TimeseriesBatch<T, T>> {
    const rows = this.#settings.shuffle ? this.#drawnRows() : this.#nextRows();
    const { lookback, delay, step, target } = this.#settings;
    const x = takeWindows(this.#data, rows, { length: lookback, samplingRate: step });
    const sameKind = this.#data.data.constructor as new (length: number) => T;
    const y = new sameKind(rows.length);
    const features = this.#data.shape[1]!;
    for (let i = 0; i < rows.length; i++) y[i] = this.#data.data[(rows[i]! + delay) * features + target]!;
    return { done: false, value: { x, y: { data: y, shape: [rows.length] } } };
  }

  /** The next row and the place in the stream of draws, for backups of a training. */
  getState(): LookbackState {
    return { row: this.#row, random: this.#random.state };
  }

  /** Goes on at the place that `getState` gave. */
  setState({ row, random }: LookbackState): void {
    this.#row = row;
    this.#random.restore(random);
  }

  /** Itself: a loop goes on where the last one stopped, and has to be left with `break`. */
  [Symbol.iterator](): this {
    return this;
  }

  #nextRows(): Int32Array {
    if (this.#row + this.#settings.batchSize >= this.#end) this.#row = this.#first;
    const first = this.#row;
    this.#row = Math.min(first + this.#settings.batchSize, this.#end);
    return Int32Array.from({ length: this.#row - first }, (_, i) => first + i);
  }

  #drawnRows(): Int32Array {
    const draw = () => this.#random.integer(this.#first, this.#end);
    return Int32Array.from({ length: this.#settings.batchSize }, draw);
  }

  /** Warnings, with the target column as targets. */
  #findings(): string[] {
    const { lookback, delay, step, target } = this.#settings;
    const targetColumns = [target];
    return forecastWarnings({
      data: this.#data,
      targets: columns(this.#data, targetColumns),
      targetColumns,
      count: this.#end - this.#first,
      span: lookback,
      samplingRate: step,
      startOf: (window) => this.#first - lookback + window,
      targetOf: (window) => this.#first + window + delay,
    });
  }
}
