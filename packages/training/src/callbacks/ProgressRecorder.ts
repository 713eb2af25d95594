import type { Callback, Logs } from "./Callback.js";

/** Place that a training has come to. It stands before all other callbacks, so that none of them can throw before it knows. */
export class ProgressRecorder implements Callback {
  /** The epoch that runs, counted from 0; undefined before the first. */
  epoch: number | undefined;
  /** Batches of the epoch that were trained. */
  batch = 0;
  /** Averages of the epoch so far; at its end its logs. */
  logs: Logs = {};
  /** Whether the epoch is over, and validated. */
  isOver = false;

  onEpochBegin(epoch: number): void {
    this.epoch = epoch;
    this.batch = 0;
    this.logs = {};
    this.isOver = false;
  }

  onTrainBatchEnd(batch: number, logs: Logs): void {
    this.batch = batch + 1;
    this.logs = logs;
  }

  onEpochEnd(_: number, logs: Logs): void {
    this.logs = logs;
    this.isOver = true;
  }
}
