import { ArgumentError, integer, number, optional, type OptionTable, readOptions, string } from "@seqloom/array";
import type { LogFolder } from "../folders/LogFolder.js";
import { type ImageInput, toPngs } from "../images/toPngs.js";
import { joinBytes } from "../records/joinBytes.js";
import { tfRecord } from "../records/tfRecord.js";
import { encodeEvent, encodeFileVersion } from "../summaries/encodeEvent.js";
import type { SummaryValue } from "../summaries/encodeSummaryValue.js";
import { histogramSummary } from "../summaries/histogramSummary.js";
import { type Hparams, hparamsEndSummary, hparamsSummary, type RunStatus } from "../summaries/hparamsSummary.js";
import { imageSummary } from "../summaries/imageSummary.js";
import { kerasModelSummary } from "../summaries/kerasModelSummary.js";
import { scalarSummary } from "../summaries/scalarSummary.js";
import { textSummary } from "../summaries/textSummary.js";
import { checkHparams, checkTag, checkText, checkValues } from "./checkSummary.js";

/** Options of every summary. */
export interface SummaryOptions {
  /** Place on the horizontal axis: a batch or an epoch, counted from 0. */
  readonly step: number;
  /** Seconds since 1970; default now. */
  readonly wallTime?: number;
  /** Text in Markdown that the dashboard shows with the summary. */
  readonly description?: string;
}

/** Options of `histogram`. */
export interface HistogramOptions extends SummaryOptions {
  /** Ranges of equal width between the smallest value and the largest; default 30. */
  readonly buckets?: number;
}

/** Options of `image`. */
export interface ImageOptions extends SummaryOptions {
  /** Pictures at most; of more, the first are taken; default 3. */
  readonly maxOutputs?: number;
}

/** Options of `hparams`. */
export interface HparamsOptions {
  /** Runs of one trial are shown as one line, with the mean of their metrics; default the values themselves. */
  readonly trialId?: string;
  /** Seconds since 1970; default now. */
  readonly wallTime?: number;
}

const summaryOptions = {
  step: integer({ min: 0 }),
  wallTime: optional(number()),
  description: optional(string()),
} satisfies OptionTable<SummaryOptions>;

const histogramOptions = {
  ...summaryOptions,
  buckets: integer({ min: 1, max: 10_000, default: 30 }),
} satisfies OptionTable<HistogramOptions>;

const imageOptions = {
  ...summaryOptions,
  maxOutputs: integer({ min: 1, default: 3 }),
} satisfies OptionTable<ImageOptions>;

const hparamsOptions = {
  trialId: optional(string()),
  wallTime: optional(number()),
} satisfies OptionTable<HparamsOptions>;

/** Limits of the queue: events are written at the latest then, as in TensorFlow. */
export interface QueueOptions {
  /** Events in the queue, after which it is written. */
  readonly maxQueue: number;
  /** Milliseconds after which the queue is written with the next event. */
  readonly flushMillis: number;
}

/** Place of a writer in its file, to go on from there later: the result of `EventWriter.getState`. */
export interface EventWriterState {
  /** Path of the event file below the folder. */
  readonly path: string;
  /** Bytes of the file that are written. */
  readonly size: number;
  /** Bytes that wait in the queue. */
  readonly queue: Uint8Array;
}

/**
 * Writes summaries into an event file, as the `SummaryWriter` of TensorFlow does; `createFileWriter` makes one. Events wait in a
 * queue, and are written by `flush`, by `close`, when there are `maxQueue` of them, or after `flushMillis`.
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/summary/SummaryWriter
 */
export class EventWriter {
  readonly #folder: LogFolder;
  readonly #queueOptions: QueueOptions;
  #queue: Uint8Array[] = [];
  #flushedAt = Date.now();
  #isClosed = false;
  #size = 0;

  /** Path of the event file below the folder. */
  readonly path: string;

  /**
   * Puts the version of the format into the queue, as the first event of the file.
   *
   * @param state place at which to go on with a file, which is cut off behind it
   */
  constructor(folder: LogFolder, path: string, queueOptions: QueueOptions, state?: EventWriterState) {
    this.#folder = folder;
    this.path = path;
    this.#queueOptions = queueOptions;
    if (!state) {
      this.#queue.push(tfRecord(encodeFileVersion(Date.now() / 1000)));
      return;
    }
    folder.truncate!(path, state.size);
    this.#size = state.size;
    if (state.queue.length > 0) this.#queue.push(state.queue);
  }

  /** Place of the writer in its file, for the option `state` of `createFileWriter`. */
  getState(): EventWriterState {
    return { path: this.path, size: this.#size, queue: joinBytes(this.#queue) };
  }

  /**
   * A point of a curve: `tf.summary.scalar`.
   *
   * @param tag name of the curve; what stands before "/" groups curves
   * @param value kept in float32; NaN and infinities are shown as such
   * @throws ArgumentError if value is no number
   */
  scalar(tag: string, value: number, options: SummaryOptions): void {
    const { step, wallTime, description } = this.#read("scalar", tag, summaryOptions, options);
    if (typeof value !== "number") throw new ArgumentError("EventWriter.scalar", "value", "a number", value);
    this.#add(scalarSummary(tag, value, description), step, wallTime);
  }

  /**
   * Spread of values: `tf.summary.histogram`.
   *
   * @param values numbers of any count, of any shape laid out flat; NaN and infinities are not counted
   * @throws ArgumentError if values are no list of numbers
   */
  histogram(tag: string, values: ArrayLike<number>, options: HistogramOptions): void {
    const { step, wallTime, description, buckets } = this.#read("histogram", tag, histogramOptions, options);
    checkValues("EventWriter.histogram", values);
    this.#add(histogramSummary(tag, values, buckets, description), step, wallTime);
  }

  /**
   * A text in Markdown, or a list of texts, shown as a table: `tf.summary.text`.
   *
   * @throws ArgumentError if text is no text
   */
  text(tag: string, text: string | readonly string[], options: SummaryOptions): void {
    const { step, wallTime, description } = this.#read("text", tag, summaryOptions, options);
    checkText("EventWriter.text", text);
    this.#add(textSummary(tag, text, description), step, wallTime);
  }

  /**
   * Pictures: `tf.summary.image`.
   *
   * @param image bytes of a PNG file, a list of these of one size, or pixels, shape [height, width, channels] or
   *   [images, height, width, channels]: a Uint8Array from 0 to 255, other arrays from 0 to 1
   * @throws ArgumentError on bytes that are no PNG, on pictures of several sizes, and on pixels of another shape
   */
  image(tag: string, image: ImageInput, options: ImageOptions): void {
    const { step, wallTime, description, maxOutputs } = this.#read("image", tag, imageOptions, options);
    const { size, files } = toPngs("EventWriter.image", image, maxOutputs);
    this.#add(imageSummary(tag, size, files, description), step, wallTime);
  }

  /**
   * The layers of a model, as the dashboard Graphs draws them under "Conceptual graph": what Keras's TensorBoard writes with
   * `write_graph`.
   *
   * @param config Keras 3's config of the model, as `model.to_json()` has it
   * @throws ArgumentError if config is no object
   */
  kerasModel(tag: string, config: object, options: SummaryOptions): void {
    const { step, wallTime, description } = this.#read("kerasModel", tag, summaryOptions, options);
    if (typeof config !== "object" || config === null) {
      throw new ArgumentError("EventWriter.kerasModel", "config", "Keras's config of a model, an object", config);
    }
    this.#add(kerasModelSummary(tag, config, description), step, wallTime);
  }

  /**
   * Hyperparameters of the run, for the dashboard HParams: `hp.hparams`. Its metrics are the curves in the folder of this file and
   * in the folders below.
   *
   * @throws ArgumentError if a value is neither a finite number, nor a text, nor true or false
   */
  hparams(hparams: Hparams, options?: HparamsOptions): void {
    this.#checkOpen("hparams");
    checkHparams("EventWriter.hparams", hparams);
    const { trialId, wallTime = Date.now() / 1000 } = readOptions("EventWriter.hparams", hparamsOptions, options);
    const sorted = Object.fromEntries(Object.entries(hparams).sort(([a], [b]) => (a < b ? -1 : 1)));
    this.#add(hparamsSummary(sorted, trialId ?? JSON.stringify(sorted), wallTime), 0, wallTime);
  }

  /** End of the run that `hparams` began, for the dashboard HParams. */
  hparamsEnd(status: RunStatus = "success"): void {
    this.#checkOpen("hparamsEnd");
    const now = Date.now() / 1000;
    this.#add(hparamsEndSummary(status, now), 0, now);
  }

  /** Writes the queue. What an earlier try could not write, as the disk was full, is tried again. */
  flush(): void {
    this.#checkOpen("flush");
    this.#flush();
  }

  /** Writes the queue and ends the file. May be called again. */
  close(): void {
    if (!this.#isClosed) this.#flush();
    this.#isClosed = true;
  }

  #read<Table extends Parameters<typeof readOptions>[1]>(
    method: string,
    tag: string,
    table: Table,
    options: object | undefined,
  ): ReturnType<typeof readOptions<Table>> {
    this.#checkOpen(method);
    checkTag(`EventWriter.${method}`, tag);
    return readOptions(`EventWriter.${method}`, table, options ?? {});
  }

  #checkOpen(method: string): void {
    if (this.#isClosed) throw new Error(`EventWriter.${method}: the writer of ${this.path} is closed.`);
  }

  #add(value: SummaryValue, step: number, wallTime = Date.now() / 1000): void {
    this.#queue.push(tfRecord(encodeEvent(wallTime, step, value)));
    const { maxQueue, flushMillis } = this.#queueOptions;
    if (this.#queue.length >= maxQueue || Date.now() - this.#flushedAt >= flushMillis) this.#flush();
  }

  #flush(): void {
    const bytes = joinBytes(this.#queue);
    if (bytes.length > 0) this.#folder.append(this.path, bytes);
    this.#size += bytes.length;
    this.#queue = [];
    this.#flushedAt = Date.now();
  }
}
