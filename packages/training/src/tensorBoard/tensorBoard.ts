import { ArgumentError, readOptions, type ReadOptions } from "@seqloom/array";
import { createFileWriter, type EventWriter, type EventWriterState, type LogFolder } from "@seqloom/tensorboard";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { BatchCurves } from "./BatchCurves.js";
import { EmbeddingFiles } from "./EmbeddingFiles.js";
import { EpochCurves } from "./EpochCurves.js";
import { kerasModelConfig } from "./kerasModelConfig.js";
import type { LogRun } from "./LogRun.js";
import { tensorBoardOptions, type TensorBoardOptions } from "./tensorBoardOptions.js";
import { WeightHistograms } from "./WeightHistograms.js";

/**
 * Logs a training for TensorBoard, in the files and under the tags of Keras 3: curves of loss, metrics and learning rate
 * (`epoch_loss`, `epoch_learning_rate`, with `updateFreq` also `batch_loss`) in `logDir/train` and `logDir/validation`, the graph
 * of the model, histograms of weights and gradients, embeddings for the Projector. `tensorboard --logdir logs` shows them, while
 * training runs as well.
 *
 * Differs from Keras: with `updateFreq` n no epoch is left out (Keras 3 writes only those that end in an n-th batch); the
 * embeddings are files that the Projector opens; `writeGrads`, `hparams` and lists of labels are additions.
 *
 * @returns a callback of `fit`; each training begins new files
 * @throws ArgumentError on wrong options; before training on a folder that cannot be written, on labels of no layer or of another
 *   number than the layer has rows, and on embeddingsFreq without an Embedding
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * import { MemoryFolder } from "@seqloom/tensorboard";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * compile(model, { optimizer: "sgd", loss: "mse" });
 * const logDir = new MemoryFolder(); // in Node: "logs/first-try"
 * await fit(model, [[1], [2]], [2, 4], { epochs: 3, callbacks: [tensorBoard({ logDir })], verbose: 0 });
 * logDir.paths().map((path) => path.split("/")[0]); // → [ 'train' ]
 * @see https://keras.io/api/callbacks/tensorboard/
 */
export function tensorBoard(options?: TensorBoardOptions): Callback {
  return new TensorBoard(readOptions("tensorBoard", tensorBoardOptions, options));
}

/** State for backups: the place in each file, and the states of the parts. */
interface SavedLogger {
  readonly files: readonly EventWriterState[];
  readonly parts: readonly unknown[];
}

class TensorBoard implements Callback {
  readonly #settings: ReadOptions<typeof tensorBoardOptions>;
  #context: TrainingContext | undefined;
  #writers: EventWriter[] = [];
  #root: EventWriter | undefined;
  #parts: Callback[] = [];

  constructor(settings: ReadOptions<typeof tensorBoardOptions>) {
    this.#settings = settings;
  }

  async onTrainBegin(context: TrainingContext): Promise<void> {
    const { model } = context;
    const settings = this.#settings;
    this.#context = context;
    if (context.resumed) return; // the files of before go on
    const train = this.#open();
    if (settings.hparams) this.#root?.hparams(settings.hparams);
    if (settings.writeGraph) writeGraph(model, train);
    for (const part of this.#parts) await part.onTrainBegin?.(context);
  }

  getState(): SavedLogger {
    return {
      files: this.#writers.map((writer) => writer.getState()),
      parts: this.#parts.map((part) => part.getState?.() ?? null),
    };
  }

  async setState({ files, parts }: SavedLogger): Promise<void> {
    this.#open(files);
    for (const [i, part] of this.#parts.entries()) await part.setState?.(parts[i]);
  }

  async onEpochBegin(epoch: number): Promise<void> {
    this.#flush(); // not before, so that a program which is killed in between leaves no file that its backup does not know
    for (const part of this.#parts) await part.onEpochBegin?.(epoch);
  }

  async onBatchBegin(...event: Parameters<NonNullable<Callback["onBatchBegin"]>>): Promise<void> {
    for (const part of this.#parts) await part.onBatchBegin?.(...event);
  }

  async onBatchEnd(batch: number, logs: Logs): Promise<void> {
    for (const part of this.#parts) await part.onBatchEnd?.(batch, logs);
  }

  async onEpochEnd(epoch: number, logs: Logs): Promise<void> {
    for (const part of this.#parts) await part.onEpochEnd?.(epoch, logs);
    this.#flush();
  }

  async onTrainEnd(logs: Logs): Promise<void> {
    for (const part of this.#parts) await part.onTrainEnd?.(logs);
    this.#root?.hparamsEnd("success");
    for (const writer of this.#writers) writer.close();
  }

  /** Opens the files, those of before where there are some, and gives the one of training. */
  #open(files: readonly EventWriterState[] = []): EventWriter {
    const { model, names } = this.#context!;
    const settings = this.#settings;
    const runs = ["train"];
    if (names.some((name) => name.startsWith("val_"))) runs.push("validation");
    const validates = runs.length > 1;
    if (settings.hparams) runs.push("");
    this.#writers = runs.map((run, i) => createWriter(settings.logDir, run, files[i]));
    const train = this.#writers[0]!;
    this.#root = settings.hparams && this.#writers.at(-1);
    this.#parts = partsOf({ model, settings, train, validation: validates ? this.#writers[1] : undefined });
    return train;
  }

  #flush(): void {
    for (const writer of this.#writers) writer.flush();
  }
}

/** The parts that the options ask for, in the order in which Keras writes. */
function partsOf(run: LogRun): Callback[] {
  const { updateFreq, histogramFreq, embeddingsFreq } = run.settings;
  const parts: Callback[] = [];
  if (updateFreq !== "epoch") parts.push(new BatchCurves(run, updateFreq === "batch" ? 1 : updateFreq));
  parts.push(new EpochCurves(run));
  if (histogramFreq > 0) parts.push(new WeightHistograms(run));
  if (embeddingsFreq > 0) parts.push(new EmbeddingFiles(run));
  return parts;
}

function createWriter(logDir: string | LogFolder, run: string, state?: EventWriterState): EventWriter {
  try {
    return createFileWriter(logDir, { run, deferred: true, ...(state && { state }) });
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError("tensorBoard", error.argument, error.allowed, error.given, error.hint);
  }
}

/** As in Keras, a model that has no config is trained without a graph, which is said. */
function writeGraph(model: LayersModel, train: EventWriter): void {
  let config: object;
  try {
    config = kerasModelConfig(model);
  } catch (error) {
    console.warn(`tensorBoard: no graph is written, since the model has no config: ${(error as Error).message}`);
    return;
  }
  train.kerasModel("keras", config, { step: 0 });
}
