import type { NdArray } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Loss and metrics by name: running averages within an epoch, the epoch's values at its end. */
export type Logs = Readonly<Record<string, number>>;

/** Settings of the call that a callback takes part in. */
export interface CallParams {
  readonly verbose: 0 | 1 | 2;
  /** Number of the last epoch; 1 for evaluate and predict. */
  readonly epochs: number;
  /** Batches of an epoch, null if unknown before. */
  readonly steps: number | null;
}

/** A place in a training: the epoch, counted from 0, and the batches of it that were trained on. */
export interface Place {
  readonly epoch: number;
  readonly batch: number;
}

/** The run of `fit`, `evaluate` or `predict` that a callback takes part in. */
export interface TrainingContext {
  readonly model: LayersModel;
  /** The names of all logs that this run will give, `val_` ones among them. */
  readonly names: readonly string[];
  readonly params: CallParams;
  /** Writes to the console of the run. */
  readonly write: (text: string) => void;
  /** Place that the run goes on from, where `backupAndRestore` found one; `setState` is called next. */
  readonly resumed?: Place | undefined;
}

/** Arguments of a hook before a batch: its number, from 0 in each pass, and the number of its rows. */
export interface BatchInfo {
  readonly batch: number;
  readonly size: number;
}

type Awaitable = void | Promise<void>;

/**
 * A listener to the events of `fit`, `evaluate` and `predict`, which may act on them: it sets `model.stopTraining`, keeps
 * weights, writes logs. All parts are optional; those that give a promise are waited for. Names, order and arguments are
 * Keras's; what Keras sets as `self.model` and `self.params` is the argument of the first hook.
 *
 * With `getState` and `setState` a callback goes on where it was when `backupAndRestore` resumes a training. Between two batches
 * of an epoch that is without a new `onEpochBegin`.
 *
 * @see https://keras.io/api/callbacks/base_callback/
 */
export interface Callback {
  /** State for a backup: numbers, texts, true, false, null, typed arrays, lists and records of these. */
  getState?(): unknown;
  /** Goes on from the state of a backup, after `onTrainBegin`. */
  setState?(state: unknown): Awaitable;
  /** Before the first epoch. */
  onTrainBegin?(context: TrainingContext): Awaitable;
  /** Before the first batch of an epoch; epochs count from 0. */
  onEpochBegin?(epoch: number): Awaitable;
  /** Before a batch of training. */
  onTrainBatchBegin?(batch: number, info: BatchInfo): Awaitable;
  /** After a batch of training, with the averages of the epoch so far. */
  onTrainBatchEnd?(batch: number, logs: Logs): Awaitable;
  /** Keras's other name of `onTrainBatchBegin`. */
  onBatchBegin?(batch: number, info: BatchInfo): Awaitable;
  /** Keras's other name of `onTrainBatchEnd`. */
  onBatchEnd?(batch: number, logs: Logs): Awaitable;
  /**
   * After the last batch of an epoch and after its validation; `val_` values follow the others. What a callback adds to the
   * logs, those behind it and the history see.
   */
  onEpochEnd?(epoch: number, logs: Record<string, number>): Awaitable;
  /** After the last epoch, with its logs. Not called when training is broken off by an error or a signal. */
  onTrainEnd?(logs: Logs): Awaitable;
  /** Before the first batch of `evaluate`, and of the validation in `fit`. */
  onTestBegin?(context: TrainingContext): Awaitable;
  /** Before a batch of evaluation. */
  onTestBatchBegin?(batch: number, info: BatchInfo): Awaitable;
  /** After a batch of evaluation, with the averages so far. */
  onTestBatchEnd?(batch: number, logs: Logs): Awaitable;
  /** After the last batch of evaluation; the names have no `val_`. */
  onTestEnd?(logs: Logs): Awaitable;
  /** Before the first batch of `predict`. */
  onPredictBegin?(context: TrainingContext): Awaitable;
  /** Before a batch of `predict`. */
  onPredictBatchBegin?(batch: number, info: BatchInfo): Awaitable;
  /** After a batch of `predict`, with its predictions; a list of them for several outputs. */
  onPredictBatchEnd?(batch: number, logs: { readonly outputs: NdArray | readonly NdArray[] }): Awaitable;
  /** After the last batch of `predict`. */
  onPredictEnd?(): Awaitable;
}
