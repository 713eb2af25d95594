import { boolean, custom, integer, optional } from "@seqloom/array";
import type { OptionTable } from "@seqloom/array";
import type { Hparams, LogFolder } from "@seqloom/tensorboard";

/** Labels of an embedding's rows, or the path of a file below logDir that has them, a line for each. */
export type EmbeddingLabels = string | readonly string[];

/** Options of `tensorBoard`. */
export interface TensorBoardOptions {
  /** Path of the folder for the logs; in a browser a `MemoryFolder` of @seqloom/tensorboard. Default: "logs". */
  readonly logDir?: string | LogFolder;
  /** Epochs from one histogram of each weight to the next; 0 for none. Default: 0. */
  readonly histogramFreq?: number;
  /** Whether the layers are drawn under Graphs. Default: true. */
  readonly writeGraph?: boolean;
  /** Pictures of the weights beside their histograms. Default: false. */
  readonly writeImages?: boolean;
  /** Histograms of the gradients of an epoch's first batch beside those of the weights. Default: false. */
  readonly writeGrads?: boolean;
  /** Steps in a second, for each epoch, and for each batch that is written. Default: false. */
  readonly writeStepsPerSecond?: boolean;
  /** "epoch": loss and metrics of epochs; "batch": those of batches as well; n: of every n-th batch. Default: "epoch". */
  readonly updateFreq?: "epoch" | "batch" | number;
  /** Keras's profiler of TensorFlow, which is not there: 0. */
  readonly profileBatch?: 0;
  /** Epochs from one state of the embeddings for the Projector to the next; 0 for none. Default: 0. */
  readonly embeddingsFreq?: number;
  /** Labels of the embeddings' rows, such as words, or the file that has them; for all layers, or by the layer's name. */
  readonly embeddingsMetadata?: EmbeddingLabels | Readonly<Record<string, EmbeddingLabels>>;
  /** Hyperparameters of this run, by which HParams compares runs. */
  readonly hparams?: Hparams;
}

/** What each option of `tensorBoard` may be. */
export const tensorBoardOptions = {
  logDir: custom<string | LogFolder>("the path of a folder, or an object with append and replace", isFolder, {
    meaning: "folder for the logs; in a browser a MemoryFolder of @seqloom/tensorboard",
    default: "logs",
  }),
  histogramFreq: integer({
    min: 0,
    meaning: "epochs from one histogram of each weight to the next; 0 for none",
    default: 0,
  }),
  writeGraph: boolean({ meaning: "draws the layers under Graphs", default: true }),
  writeImages: boolean({ meaning: "pictures of the weights beside their histograms", default: false }),
  writeGrads: boolean({
    meaning: "histograms of the gradients of an epoch's first batch beside those of the weights",
    default: false,
  }),
  writeStepsPerSecond: boolean({ meaning: "steps in a second, of epochs and of batches", default: false }),
  updateFreq: custom<"epoch" | "batch" | number>('"epoch", "batch" or an integer of 1 or more', isFrequency, {
    meaning: "writes loss and metrics of epochs alone, of batches as well, or of every n-th batch",
    default: "epoch",
  }),
  profileBatch: custom<0>("0, since TensorFlow's profiler is not there", (value) => value === 0, {
    meaning: "not there: Keras's profiler",
    default: 0,
  }),
  embeddingsFreq: integer({
    min: 0,
    meaning: "epochs from one state of the embeddings for the Projector to the next; 0 for none",
    default: 0,
  }),
  embeddingsMetadata: optional(
    custom<NonNullable<TensorBoardOptions["embeddingsMetadata"]>>(
      "labels, the path of a file, or a record of these by the names of layers",
      isMetadata,
      { meaning: "labels of the embeddings' rows, or the file that has them; for all layers, or by name" },
    ),
  ),
  hparams: optional(
    custom<Hparams>("numbers, texts, true or false by name", isHparams, {
      meaning: "hyperparameters of this run, by which HParams compares runs",
    }),
  ),
} satisfies OptionTable<TensorBoardOptions>;

function isFolder(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  const { append, replace } = (value ?? {}) as Partial<LogFolder>;
  return typeof append === "function" && typeof replace === "function";
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
