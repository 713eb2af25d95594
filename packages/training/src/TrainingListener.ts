/** Loss and metrics by name: running averages within an epoch, the epoch's values at its end. */
export type Logs = Readonly<Record<string, number>>;

/** Something that is told how a loop goes on: the console, the history. All parts are optional. */
export interface TrainingListener {
  /** Before the first batch of an epoch; epochs count from 0. */
  onEpochBegin?(epoch: number): void;
  /** After a batch; batches count from 0 in each epoch. */
  onBatchEnd?(batch: number, logs: Logs): void;
  /** After the last batch of an epoch and after its validation; `val_` values follow the others. */
  onEpochEnd?(epoch: number, logs: Logs): void;
}
