import {
  ArgumentError,
  boolean,
  custom,
  func,
  number,
  oneOf,
  optional,
  type OptionTable,
  readOptions,
  type ReadOptions,
} from "@seqloom/array";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { pythonNumber } from "../callbacks/pythonNumber.js";
import { type MonitorOptions, monitorOptions, readMonitor } from "../monitors/readMonitor.js";
import { isModelFile, modelFileSaver, type SaveModel } from "./modelFileSaver.js";
import { PathTemplate } from "./PathTemplate.js";
import { checkPlace, saveByPath } from "./saveByPath.js";

/** Options of `modelCheckpoint`. */
export interface ModelCheckpointOptions extends MonitorOptions {
  /** 1 prints what is saved, and what is not. Default: 0. */
  readonly verbose?: 0 | 1;
  /** Whether to save only what is better than all before. Default: false. */
  readonly saveBestOnly?: boolean;
  /** Whether to save the weights without the layers. Default: false. */
  readonly saveWeightsOnly?: boolean;
  /** After each epoch, or after every n-th batch of training. Default: "epoch". */
  readonly saveFreq?: "epoch" | number;
  /** Value that the first model to be saved has to beat, with saveBestOnly. */
  readonly initialValueThreshold?: number;
  /** Saves the model. Default: tfjs's files in the folder of that path, or model.save for an address. */
  readonly save?: SaveModel;
}

/** Types, ranges and defaults of the options of `modelCheckpoint`. */
export const modelCheckpointOptions = {
  ...monitorOptions,
  verbose: oneOf([0, 1], { default: 0 }),
  saveBestOnly: boolean({ default: false }),
  saveWeightsOnly: boolean({ default: false }),
  saveFreq: custom<"epoch" | number>('"epoch" or an integer of 1 or more', isFrequency, { default: "epoch" }),
  initialValueThreshold: optional(number()),
  save: optional(func<SaveModel>()),
} satisfies OptionTable<ModelCheckpointOptions>;

function isFrequency(value: unknown): boolean {
  return value === "epoch" || (Number.isSafeInteger(value) && (value as number) >= 1);
}

/** A `modelCheckpoint` with its findings, which change while `fit` runs. */
export interface ModelCheckpoint extends Callback {
  /** The best value so far, over all trainings; undefined before the first, and without saveBestOnly. */
  readonly best: number | undefined;
}

/**
 * Saves the model while it is trained: Keras's ModelCheckpoint, with its names and messages. In the path stand placeholders as in
 * Python: `{epoch:02d}` from 1, `{val_loss:.4f}` and any other log, with `saveFreq` n also `{batch}`; what an epoch does not have
 * is NA.
 *
 * @param filepath path, with placeholders; in Node that of a folder for tfjs's `model.json` and `weights.bin`, an address that tfjs
 *   saves to (`indexeddb://…`), or with `@seqloom/keras-files` imported a file (`gru.keras`); with `save` whatever that takes
 * @throws ArgumentError on wrong options; and from `fit`, before anything is trained, if the place cannot be written, a
 *   placeholder is no log of the run, or with `saveBestOnly` if `monitor` is none
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * compile(model, { optimizer: "sgd", loss: "mse" });
 * const saved: string[] = [];
 * const keep = modelCheckpoint("gru-{epoch:02d}", { save: (path) => void saved.push(path) }); // in Node without `save`, too
 * await fit(model, [[1], [2]], [2, 4], { epochs: 2, callbacks: [keep], verbose: 0 });
 * saved; // → [ 'gru-01', 'gru-02' ]
 * @see https://keras.io/api/callbacks/model_checkpoint/
 */
export function modelCheckpoint(filepath: string, options?: ModelCheckpointOptions): ModelCheckpoint {
  if (typeof filepath !== "string" || filepath === "") {
    throw new ArgumentError("modelCheckpoint", "filepath", "a path", filepath);
  }
  const settings = readOptions("modelCheckpoint", modelCheckpointOptions, options);
  checkName(filepath, settings);
  return new ModelCheckpointSaver(filepath, settings);
}

type Settings = ReadOptions<typeof modelCheckpointOptions>;

/** Names of Keras's files say what is in them. */
function checkName(filepath: string, { saveWeightsOnly, save }: Settings): void {
  if (saveWeightsOnly && !save && filepath.includes("://")) {
    const allowed = "false for an address, to which tfjs saves whole models";
    throw new ArgumentError("modelCheckpoint", "saveWeightsOnly", allowed, true);
  }
  if (!isModelFile(filepath)) return;
  if (!save && !modelFileSaver()) {
    const hint = 'import "@seqloom/keras-files" writes files of Keras, or a function that you give as save.';
    throw new ArgumentError("modelCheckpoint", "filepath", "the path of a folder", filepath, hint);
  }
  if (saveWeightsOnly && !filepath.endsWith(".weights.h5")) {
    throw new ArgumentError("modelCheckpoint", "filepath", 'a name in ".weights.h5" with saveWeightsOnly', filepath);
  }
}

/** State for backups; best is null before the first value. */
interface SavedCheckpoint {
  readonly best: number | null;
  readonly epoch: number;
  /** Batches since the last time that a model was saved. */
  readonly batches: number;
}

class ModelCheckpointSaver implements ModelCheckpoint {
  readonly #template: PathTemplate;
  readonly #settings: Settings;
  #context: TrainingContext | undefined;
  /** 1 if more is better, -1 if less is. */
  #sign = -1;
  #epoch = 0;
  #batches = 0;
  best: number | undefined;

  constructor(filepath: string, settings: Settings) {
    this.#template = new PathTemplate("modelCheckpoint", filepath);
    this.#settings = settings;
    this.best = settings.saveBestOnly ? settings.initialValueThreshold : undefined;
  }

  onTrainBegin(context: TrainingContext): void {
    const { saveBestOnly, saveFreq, save } = this.#settings;
    const inEpochs = saveFreq === "epoch";
    const names = inEpochs ? context.names : context.names.filter((name) => !name.startsWith("val_"));
    if (saveBestOnly) this.#sign = readMonitor("modelCheckpoint", this.#settings, names);
    this.#template.check(["epoch", ...(inEpochs ? ["learning_rate"] : ["batch"]), ...names]);
    if (!save) checkPlace("modelCheckpoint", this.#template);
    this.#context = context;
  }

  onEpochBegin(epoch: number): void {
    this.#epoch = epoch;
  }

  async onTrainBatchEnd(batch: number, logs: Logs): Promise<void> {
    const { saveFreq } = this.#settings;
    if (saveFreq === "epoch" || ++this.#batches < saveFreq) return;
    this.#batches = 0;
    await this.#consider(logs, { epoch: this.#epoch + 1, batch: batch + 1 });
  }

  async onEpochEnd(epoch: number, logs: Logs): Promise<void> {
    if (this.#settings.saveFreq === "epoch") await this.#consider(logs, { epoch: epoch + 1 });
  }

  getState(): SavedCheckpoint {
    return { best: this.best ?? null, epoch: this.#epoch, batches: this.#batches };
  }

  setState({ best, epoch, batches }: SavedCheckpoint): void {
    this.best = best ?? undefined;
    [this.#epoch, this.#batches] = [epoch, batches];
  }

  async #consider(logs: Logs, place: { epoch: number; batch?: number }): Promise<void> {
    const { saveBestOnly, saveWeightsOnly: weightsOnly, save = saveByPath, verbose } = this.#settings;
    const path = this.#template.fill({ ...logs, ...place });
    const say = (text: string): void => void (verbose && this.#context!.write(`\nEpoch ${place.epoch}: ${text}\n`));
    if (!saveBestOnly) say(`saving model to ${path}`);
    else if (!this.#isBest(logs, path, say)) return;
    await save(path, this.#context!.model, { weightsOnly });
    say(`finished saving model to ${path}`);
  }

  #isBest(logs: Logs, path: string, say: (text: string) => void): boolean {
    const { monitor } = this.#settings;
    const current = logs[monitor];
    if (current === undefined) return false; // after an epoch without validation
    const before = this.best === undefined ? "None" : fiveDigits(this.best);
    if (this.best !== undefined && !(this.#sign * (current - this.best) > 0)) {
      say(`${monitor} did not improve from ${before}`);
      return false;
    }
    say(`${monitor} improved from ${before} to ${fiveDigits(current)}, saving model to ${path}`);
    this.best = current;
    return true;
  }
}

function fiveDigits(value: number): string {
  return Number.isFinite(value) ? value.toFixed(5) : pythonNumber(value);
}
