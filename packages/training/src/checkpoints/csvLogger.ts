import { ArgumentError, boolean, custom, type OptionTable, readOptions, type ReadOptions } from "@seqloom/array";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { pythonNumber } from "../callbacks/pythonNumber.js";
import type { TextLog } from "./TextLog.js";
import { openLog } from "#openLog";

/** A function that receives the lines of a CSV file. */
export type CsvSink = (text: string) => void | Promise<void>;

/** Options of `csvLogger`. */
export interface CsvLoggerOptions {
  /** Sign between two values. Default: ",". */
  readonly separator?: string;
  /** Whether to go on behind what the file holds, without a second header. To go on with a training. Default: false. */
  readonly append?: boolean;
}

/** Types, ranges and defaults of the options of `csvLogger`. */
export const csvLoggerOptions = {
  separator: custom<string>("one character, no quote and no line break", isSeparator, { default: "," }),
  append: boolean({ default: false }),
} satisfies OptionTable<CsvLoggerOptions>;

function isSeparator(value: unknown): boolean {
  return typeof value === "string" && [...value].length === 1 && !/["\r\n]/.test(value);
}

/**
 * Writes loss and metrics of each epoch into a CSV file, to the letter as Keras's CSVLogger: sorted columns, `NA` where there
 * was no validation, lines that end in `\r\n`. Its folder is made if it is not there.
 *
 * @param filename the path of a file; in a browser, and wherever it is wanted, a function that receives the text
 * @throws ArgumentError on wrong options; and from `fit`, before anything is trained, if the file cannot be written
 *
 * @example
 * import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const kernelInitializer = initializers.zeros();
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
 * compile(model, { optimizer: sgd({ learningRate: 0 }), loss: "mse" });
 * const lines: string[] = [];
 * const log = csvLogger((text) => void lines.push(text)); // in Node: csvLogger("training.csv")
 * await fit(model, [[1], [2]], [2, 2], { epochs: 2, callbacks: [log], verbose: 0 });
 * lines; // → [ 'epoch,loss,val_loss\r\n', '0,4.0,NA\r\n', '1,4.0,NA\r\n' ]
 * @see https://keras.io/api/callbacks/csv_logger/
 */
export function csvLogger(filename: string | CsvSink, options?: CsvLoggerOptions): Callback {
  if (!(typeof filename === "function" || (typeof filename === "string" && filename !== ""))) {
    throw new ArgumentError("csvLogger", "filename", "the path of a file, or a function that receives text", filename);
  }
  return new CSVLogger(filename, readOptions("csvLogger", csvLoggerOptions, options));
}

/** Place in the file, for backups. */
interface SavedCsv {
  /** Bytes of the file; null where a function receives the text. */
  readonly size: number | null;
  /** Header that the file had before training; null where there was none. */
  readonly header: string | null;
  /** Names of the columns behind the epoch; null before the first epoch. */
  readonly names: readonly string[] | null;
}

class CSVLogger implements Callback {
  readonly #filename: string | CsvSink;
  readonly #settings: ReadOptions<typeof csvLoggerOptions>;
  #log: TextLog | undefined;
  #write: CsvSink = () => {};
  /** The header that the file has already; undefined where there is none. */
  #header: string | undefined;
  /** Names of the columns behind the epoch; known after the first epoch. */
  #names: readonly string[] | undefined;

  constructor(filename: string | CsvSink, settings: ReadOptions<typeof csvLoggerOptions>) {
    this.#filename = filename;
    this.#settings = settings;
  }

  onTrainBegin({ resumed }: TrainingContext): void {
    const append = this.#settings.append || resumed !== undefined;
    this.#names = undefined;
    if (typeof this.#filename === "function") {
      this.#write = this.#filename;
      this.#header = append ? "" : undefined;
      return;
    }
    this.#log = openLog("csvLogger", this.#filename, append);
    const { firstLine, write } = this.#log;
    this.#write = write;
    this.#header = firstLine === "" ? undefined : firstLine;
  }

  getState(): SavedCsv {
    return { size: this.#log?.size() ?? null, header: this.#header ?? null, names: this.#names ?? null };
  }

  setState({ size, header, names }: SavedCsv): void {
    if (size !== null) this.#log?.truncate(size);
    this.#header = header ?? undefined;
    this.#names = names ?? undefined;
  }

  async onEpochEnd(epoch: number, logs: Logs): Promise<void> {
    this.#names ??= await this.#begin(logs);
    const values = this.#names.map((name) => (name in logs ? pythonNumber(logs[name]!) : "NA"));
    await this.#write(this.#line([String(epoch), ...values]));
  }

  /** Writes the header, unless the file has one. */
  async #begin(logs: Logs): Promise<string[]> {
    const sorted = Object.keys(logs).sort();
    const isValidated = sorted.some((name) => name.startsWith("val_"));
    const names = isValidated ? sorted : [...sorted, ...sorted.map((name) => `val_${name}`)];
    const header = this.#line(["epoch", ...names]);
    if (this.#header === undefined) await this.#write(header);
    else if (this.#header !== "" && this.#header !== header.trimEnd()) {
      const text = `csvLogger: the columns of the rows added are ${header.trimEnd()}, those of the file`;
      console.warn(`${text} ${this.#header}.`);
    }
    return names;
  }

  #line(values: readonly string[]): string {
    const { separator } = this.#settings;
    const isPlain = (value: string): boolean => !value.includes(separator) && !/["\r\n]/.test(value);
    const quoted = values.map((value) => (isPlain(value) ? value : `"${value.replaceAll('"', '""')}"`));
    return `${quoted.join(separator)}\r\n`;
  }
}
