import { ArgumentError, type RandomSnapshot, randomSeedState, restoreRandomSeed } from "@seqloom/array";
import type { Callback, Logs, Place } from "../callbacks/Callback.js";
import { HistoryRecorder } from "../callbacks/HistoryRecorder.js";
import { Resumption, type Resting } from "../callbacks/Resumption.js";
import { countedMetrics, logNames } from "../compile/compiledModel.js";
import type { BatchStream, StreamState } from "../data/BatchStream.js";
import { describeOptimizer, optimizerState, restoreOptimizer } from "../optimizers/optimizerState.js";
import { isStateful, type Stateful } from "../state/isStateful.js";
import { describeWeights, layerNames, modelState, restoreModel } from "./modelState.js";
import type { MeansState, RunningMeans } from "./RunningMeans.js";
import type { TrainingRun } from "./TrainingRun.js";

/** Everything that changes while training goes on. */
interface BackupState {
  /** Whether a callback has asked to stop training at the end of the epoch. */
  readonly stopTraining: boolean;
  /** Logs of the last epoch that is over. */
  readonly logs: Logs;
  /** Sums of the epoch under way; null between two epochs. */
  readonly means: MeansState | null;
  /** States of the callbacks that have one, in their order, the history behind those of the user. */
  readonly callbacks: readonly unknown[];
  readonly model: Awaited<ReturnType<typeof modelState>>;
  readonly optimizer: Awaited<ReturnType<typeof optimizerState>>;
  readonly training: StreamState;
  readonly validation: StreamState | null;
  /** Stream of seeds that `setRandomSeed` began; null without that call. */
  readonly seeds: RandomSnapshot | null;
}

/** Place that the loop begins with. */
interface Start {
  readonly epoch: number;
  /** Batches of that epoch that were trained on before. */
  readonly batch: number;
  /** Logs of the epoch before it. */
  readonly logs: Logs;
}

/** Saves the training for `backupAndRestore`, and goes on with what it saved. Without that callback it does nothing. */
export class Backups {
  readonly #run: TrainingRun;
  readonly #resumption: Resumption | undefined;
  #saved: { readonly place: Place; readonly state: BackupState } | undefined;
  #training: Record<string, unknown> = {};
  #means: MeansState | null = null;
  #logs: Logs = {};

  /** @throws ArgumentError if there is more than one such callback */
  constructor(run: TrainingRun) {
    this.#run = run;
    const all = run.callbacks.filter((callback) => callback instanceof Resumption);
    if (all.length > 1)
      throw new ArgumentError("fit", "callbacks", "with one backupAndRestore", `${all.length} of them`);
    this.#resumption = all[0];
  }

  /** Place that training goes on from; undefined where it begins anew. */
  get resumed(): Place | undefined {
    return this.#saved?.place;
  }

  /**
   * Looks for a training to go on with, before anything else.
   *
   * @throws ArgumentError if what was saved is another training, or this one cannot be saved
   */
  async open(): Promise<void> {
    if (!this.#resumption) return;
    const { model, write } = this.#run;
    await optimizerState("backupAndRestore", model); // throws if it cannot be saved
    if (this.#resumption.savesBatches) this.#checkMetrics();
    this.#training = this.#describe();
    const saved = await this.#resumption.open(this.#training, write);
    this.#saved = saved && { place: saved.place, state: saved.state as BackupState };
  }

  /** After `onTrainBegin`: gives everything its state back, or saves the training as it begins. */
  async begin(): Promise<Start> {
    const { model, initialEpoch, epochs, validation } = this.#run;
    if (!this.#saved) {
      await this.#rest({ kind: "start", place: { epoch: initialEpoch, batch: 0 } });
      return { epoch: initialEpoch, batch: 0, logs: {} };
    }
    const { place, state } = this.#saved;
    this.#saved = undefined; // its memory is given back
    restoreModel(model, state.model);
    await restoreOptimizer(model, state.optimizer);
    model.stopTraining = state.stopTraining;
    await this.#run.training.setState(state.training);
    if (state.validation) await validation?.setState(state.validation);
    restoreRandomSeed(state.seeds ?? undefined);
    for (const [i, callback] of statefulOf(this.#run.callbacks).entries()) await callback.setState(state.callbacks[i]);
    this.#means = state.means;
    this.#logs = state.logs;
    const isOver = state.stopTraining && place.batch === 0;
    return { batch: place.batch, epoch: isOver ? epochs : place.epoch, logs: state.logs };
  }

  /** Sums of an epoch that was begun before. */
  async restoreMeans(means: RunningMeans): Promise<void> {
    if (this.#means) await means.setState(this.#means);
    this.#means = null;
  }

  /**
   * Saves the training where it is due, or where it is to end now.
   *
   * @param batch batches of the epoch that were trained on
   */
  afterBatch(epoch: number, batch: number, means: RunningMeans): Promise<void> | undefined {
    return this.#resumption && this.#rest({ kind: "batch", place: { epoch, batch } }, means);
  }

  /** The same between two epochs. */
  async afterEpoch(epoch: number, logs: Logs): Promise<void> {
    this.#logs = logs;
    if (this.#resumption) await this.#rest({ kind: "epoch", place: { epoch: epoch + 1, batch: 0 } });
  }

  /** After `onTrainEnd`. */
  async end(): Promise<void> {
    await this.#resumption?.end();
  }

  /** When the loop is left. */
  close(): void {
    this.#resumption?.close();
  }

  async #rest(resting: Resting, means?: RunningMeans): Promise<void> {
    const resumption = this.#resumption;
    if (!resumption) return;
    const isDue = resumption.isDue(resting);
    const leaves = resumption.isInterrupted || this.#run.signal?.aborted === true;
    if (isDue || (leaves && this.#canSave(means))) {
      const state = await this.#state(means);
      await resumption.save({ place: resting.place, training: this.#training, state });
    }
    if (resumption.isInterrupted) resumption.leave(resting.place);
  }

  async #state(means: RunningMeans | undefined): Promise<BackupState> {
    const { model, callbacks, training, validation } = this.#run;
    return {
      stopTraining: model.stopTraining,
      logs: this.#logs,
      means: means?.getState() ?? null,
      callbacks: await Promise.all(statefulOf(callbacks).map((callback) => callback.getState())),
      model: await modelState(model),
      optimizer: await optimizerState("backupAndRestore", model),
      training: training.getState(),
      validation: validation?.getState() ?? null,
      seeds: randomSeedState() ?? null,
    };
  }

  /** Data, options and model, by the names of the arguments. */
  #describe(): Record<string, unknown> {
    const { model, compiled, training, validation, callbacks, options } = this.#run;
    return {
      "weights of the model": describeWeights(model),
      "layers of the weights": layerNames(model),
      optimizer: model.optimizer.getClassName(),
      ...named("of the optimizer", describeOptimizer(model.optimizer)),
      losses: compiled.losses.map(({ name, call }) => name ?? call.name),
      metrics: logNames(compiled, model),
      ...options,
      ...training.describe(),
      validation: validation !== undefined,
      ...(validation && ofValidation(validation)),
      callbacks: statefulOf(callbacks.filter((callback) => !(callback instanceof HistoryRecorder))).map(nameOf),
    };
  }

  /** In the middle of an epoch metrics have to give their counts. */
  #canSave(means: RunningMeans | undefined): boolean {
    return means === undefined || [...countedMetrics(this.#run.compiled).values()].every(isStateful);
  }

  #checkMetrics(): void {
    for (const [name, metric] of countedMetrics(this.#run.compiled)) {
      if (isStateful(metric)) continue;
      const allowed = `"epoch" where metric ${name} has no getState and setState`;
      throw new ArgumentError("backupAndRestore", "saveFreq", allowed, "a number of batches");
    }
  }
}

function statefulOf(callbacks: readonly Callback[]): (Callback & Stateful)[] {
  return callbacks.filter(isStateful);
}

function nameOf(callback: Callback): string {
  return callback.constructor.name;
}

function named(suffix: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name} ${suffix}`, value]));
}

function ofValidation(stream: BatchStream): Record<string, unknown> {
  const { stepsPerEpoch, batchSize, ...others } = stream.describe();
  return { validationSteps: stepsPerEpoch, validationBatchSize: batchSize, ...named("of validation", others) };
}
