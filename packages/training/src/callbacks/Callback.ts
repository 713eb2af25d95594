import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Loss and metrics by name: running averages within an epoch, the epoch's values at its end. */
export type Logs = Readonly<Record<string, number>>;

/** The run of `fit` that a callback takes part in. */
export interface TrainingContext {
  readonly model: LayersModel;
  /** The names of all logs that this run will give, `val_` ones among them. */
  readonly names: readonly string[];
  /** Writes to the console of `fit`. */
  readonly write: (text: string) => void;
}

/**
 * A listener to the events of `fit`, which may act on them: it sets `model.stopTraining`, keeps weights, writes logs. All
 * parts are optional; `fit` waits for those that give a promise.
 *
 * @see https://keras.io/api/callbacks/base_callback/
 */
export interface Callback {
  /** Before the first epoch. */
  onTrainBegin?(context: TrainingContext): void | Promise<void>;
  /** Before the first batch of an epoch; epochs count from 0. */
  onEpochBegin?(epoch: number): void | Promise<void>;
  /** Before a batch, with the number of its rows as `size`; batches count from 0 in each epoch. */
  onBatchBegin?(batch: number, logs: { readonly batch: number; readonly size: number }): void | Promise<void>;
  /** After a batch; batches count from 0 in each epoch. */
  onBatchEnd?(batch: number, logs: Logs): void | Promise<void>;
  /** After the last batch of an epoch and after its validation; `val_` values follow the others. */
  onEpochEnd?(epoch: number, logs: Logs): void | Promise<void>;
  /** After the last epoch, with its logs. Not called when training is broken off by an error or a signal. */
  onTrainEnd?(logs: Logs): void | Promise<void>;
}
