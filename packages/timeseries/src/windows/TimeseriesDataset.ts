import { checkInteger, type NdArray, type Random, type RandomSnapshot, type TypedArray } from "@seqloom/array";
import { windowRandom } from "./windowRandom.js";

/** Windows without targets. */
export interface WindowBatch<X extends TypedArray = Float32Array> {
  /** Shape [batch, steps, ...features]. */
  readonly x: NdArray<X>;
}

interface Settings<Batch> {
  /** The public function, for error texts. */
  readonly caller: string;
  /** Number of windows. */
  readonly count: number;
  /** Windows in a batch; null for single windows without the axis of the batch. */
  readonly batchSize: number | null;
  readonly shuffle: boolean;
  readonly seed: number | undefined;
  /** Warnings about the windows. */
  readonly warnings: readonly string[];
  /** Copies windows, and their targets, into a batch. */
  readonly take: (windows: Int32Array) => Batch;
}

/** Place in the windows of an epoch. */
interface DatasetState {
  readonly random: RandomSnapshot;
  /** Windows of the epoch in their order; null before the first, and without `shuffle`. */
  readonly order: Int32Array | null;
  /** Batches that were given. */
  readonly asked: readonly number[];
}

/**
 * Windows over time series, in batches that are copied out of the data when they are asked for: the result of
 * `timeseriesDatasetFromArray` and `forecastWindows`, for `fit` of @seqloom/training.
 */
export class TimeseriesDataset<Batch extends WindowBatch<TypedArray>> implements Iterable<Batch> {
  /** Number of batches; the last one may hold fewer windows. */
  readonly length: number;
  /** Number of windows. */
  readonly windows: number;
  /** Warnings about the data, as `onWarning` got them. */
  readonly warnings: readonly string[];
  readonly #settings: Settings<Batch>;
  readonly #random: Random;
  #order: Int32Array | undefined;
  #asked = new Set<number>();

  constructor(settings: Settings<Batch>) {
    this.#settings = settings;
    this.windows = settings.count;
    this.length = Math.ceil(settings.count / (settings.batchSize ?? 1));
    this.warnings = settings.warnings;
    this.#random = windowRandom(settings);
  }

  /**
   * One batch. With `shuffle` every window comes once in an epoch; an epoch begins with the first batch that is asked
   * for, and the next one, in another order, with a batch that is asked for again.
   *
   * @param index 0 is the first batch, -1 the last
   * @throws ArgumentError if there is no such batch
   */
  at(index: number): Batch {
    checkInteger(`${this.#settings.caller}.at`, "index", index, -this.length, this.length - 1);
    const batch = index < 0 ? index + this.length : index;
    if (this.#settings.shuffle) {
      if (this.#order === undefined || this.#asked.has(batch)) this.#beginEpoch();
      this.#asked.add(batch);
    }
    return this.#batch(batch, this.#order);
  }

  /** Order of the windows and batches given in this epoch, for backups of a training. */
  getState(): DatasetState {
    return { random: this.#random.state, order: this.#order ?? null, asked: [...this.#asked] };
  }

  /** Goes on at the place that `getState` gave. */
  setState({ random, order, asked }: DatasetState): void {
    this.#random.restore(random);
    this.#order = order ?? undefined;
    this.#asked = new Set(asked);
  }

  /** All batches in order; with `shuffle` each pass is an epoch of its own. */
  *[Symbol.iterator](): Generator<Batch> {
    const order = this.#settings.shuffle ? this.#random.permutation(this.windows) : undefined;
    for (let batch = 0; batch < this.length; batch++) yield this.#batch(batch, order);
  }

  #beginEpoch(): void {
    this.#order = this.#random.permutation(this.windows);
    this.#asked.clear();
  }

  #batch(batch: number, order: Int32Array | undefined): Batch {
    const { batchSize, take } = this.#settings;
    const size = batchSize ?? 1;
    const first = batch * size;
    const end = Math.min(first + size, this.windows);
    const windows = order?.slice(first, end) ?? Int32Array.from({ length: end - first }, (_, i) => first + i);
    return batchSize === null ? withoutBatchAxis(take(windows)) : take(windows);
  }
}

/** Drops the first axis, of length 1, of each array in a batch. */
function withoutBatchAxis<Batch extends object>(batch: Batch): Batch {
  const entries = Object.entries(batch) as [string, NdArray<TypedArray>][];
  return Object.fromEntries(entries.map(([name, { data, shape }]) => [name, { data, shape: shape.slice(1) }])) as Batch;
}
