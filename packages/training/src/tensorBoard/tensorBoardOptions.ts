import { boolean, custom, integer, optional, type OptionTable } from "@seqloom/array";
import { type Hparams, isLogFolder, type LogFolder } from "@seqloom/tensorboard";

/** Labels of an embedding's rows, or the path of a file below logDir that has them, a line for each. */
export type EmbeddingLabels = string | readonly string[];

/** Options of `tensorBoard`. */
export interface TensorBoardOptions {
  /** Folder for the logs: a path, in a browser a `MemoryFolder`; default "logs". */
  readonly logDir?: string | LogFolder;
  /** Epochs from one histogram of each weight to the next; 0 for none; default 0. */
  readonly histogramFreq?: number;
  /** Whether the graph of the layers is written; default true. */
  readonly writeGraph?: boolean;
  /** Whether each weight is written as a picture, too; default false. */
  readonly writeImages?: boolean;
  /** Whether gradients of an epoch's first batch are written as histograms; default false. */
  readonly writeGrads?: boolean;
  /** Whether the number of steps in a second is written; default false. */
  readonly writeStepsPerSecond?: boolean;
  /** Batches with curves of their own: none, each, or every n-th; default "epoch". */
  readonly updateFreq?: "epoch" | "batch" | number;
  /** Keras's option for TensorFlow's profiler, which is not there; default 0. */
  readonly profileBatch?: 0;
  /** Epochs from one writing of the embeddings to the next; 0 for none; default 0. */
  readonly embeddingsFreq?: number;
  /**
   * Labels of the embeddings' rows, for all layers or by their names. A text is the path of a file below logDir that has
   * them, a line for each row.
   */
  readonly embeddingsMetadata?: EmbeddingLabels | Readonly<Record<string, EmbeddingLabels>>;
  /** Hyperparameters of this run, by which HParams compares runs. */
  readonly hparams?: Hparams;
}

/** Allowed values and defaults of the options of `tensorBoard`. */
export const tensorBoardOptions = {
  logDir: custom<string | LogFolder>("the path of a folder, or an object with append and replace", isFolder, {
    default: "logs",
  }),
  histogramFreq: integer({ min: 0, default: 0 }),
  writeGraph: boolean({ default: true }),
  writeImages: boolean({ default: false }),
  writeGrads: boolean({ default: false }),
  writeStepsPerSecond: boolean({ default: false }),
  updateFreq: custom<"epoch" | "batch" | number>('"epoch", "batch" or an integer of 1 or more', isFrequency, {
    default: "epoch",
  }),
  profileBatch: custom<0>("0, since TensorFlow's profiler is not there", (value) => value === 0, { default: 0 }),
  embeddingsFreq: integer({ min: 0, default: 0 }),
  embeddingsMetadata: optional(
    custom<NonNullable<TensorBoardOptions["embeddingsMetadata"]>>(
      "a list of labels, the path of a file, or a record of these by the names of layers",
      isMetadata,
    ),
  ),
  hparams: optional(custom<Hparams>("numbers, texts, true or false by name", isHparams)),
} satisfies OptionTable<TensorBoardOptions>;

function isFolder(value: unknown): boolean {
  return typeof value === "string" ? value !== "" : isLogFolder(value);
}

function isFrequency(value: unknown): boolean {
  return value === "epoch" || value === "batch" || (Number.isInteger(value) && (value as number) >= 1);
}

function isLabels(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((label) => typeof label === "string");
  return typeof value === "string" && value !== "";
}

function isMetadata(value: unknown): boolean {
  if (isLabels(value)) return true;
  return isRecord(value) && Object.values(value).every(isLabels);
}

function isHparams(value: unknown): boolean {
  const isValue = (each: unknown): boolean => Number.isFinite(each) || ["string", "boolean"].includes(typeof each);
  return isRecord(value) && Object.values(value).every(isValue);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
