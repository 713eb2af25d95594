import { ArgumentError, readOptions, type ReadOptions } from "@seqloom/array";
import { createFileWriter, type EventWriter, type LogFolder } from "@seqloom/tensorboard";
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
  return new TensorBoardLogger(readOptions("tensorBoard", tensorBoardOptions, options));
}

class TensorBoardLogger implements Callback {
  readonly #settings: ReadOptions<typeof tensorBoardOptions>;
  #writers: EventWriter[] = [];
  #root: EventWriter | undefined;
  #parts: Callback[] = [];

  constructor(settings: ReadOptions<typeof tensorBoardOptions>) {
    this.#settings = settings;
  }

  async onTrainBegin(context: TrainingContext): Promise<void> {
    const { model, names } = context;
    const settings = this.#settings;
    const train = createWriter(settings.logDir, "train");
    const validates = names.some((name) => name.startsWith("val_"));
    const validation = validates ? createWriter(settings.logDir, "validation") : undefined;
    this.#root = settings.hparams && createWriter(settings.logDir, "");
    this.#writers = [train, validation, this.#root].filter((writer) => writer !== undefined);
    if (settings.hparams) this.#root?.hparams(settings.hparams);
    if (settings.writeGraph) writeGraph(model, train);
    this.#parts = partsOf({ model, settings, train, validation });
    for (const part of this.#parts) await part.onTrainBegin?.(context);
    this.#flush();
  }

  async onEpochBegin(epoch: number): Promise<void> {
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

function createWriter(logDir: string | LogFolder, run: string): EventWriter {
  try {
    return createFileWriter(logDir, { run });
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
