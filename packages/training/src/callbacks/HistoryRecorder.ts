import type { Callback, CallParams, Logs } from "./Callback.js";
import { type KernelsOfRun, kernelsOfRun } from "./kernelsOfRun.js";

/** Result of `fit`: loss and metrics of each epoch. */
export interface History {
  /** The epochs that were run, counted from 0. */
  readonly epoch: readonly number[];
  /** For each name a value of each epoch; `val_` values of those that were validated. */
  readonly history: Readonly<Record<string, readonly number[]>>;
  /** Settings of the call of `fit`. */
  readonly params: CallParams;
  /** Engine that ran the batches: "plan" or "tape". */
  readonly engine?: "plan" | "tape";
  /** Why batches ran by the tape: "layer 2, GRU: its activation is gelu". */
  readonly engineReason?: string;
  /** Kernels that computed, with their threads; null for the operations of tfjs alone. */
  readonly kernels?: KernelsOfRun | null;
}

/** Writes the history while `fit` runs. */
export class HistoryRecorder implements Callback, History {
  readonly epoch: number[] = [];
  readonly history: Record<string, number[]> = {};
  readonly params: History["params"];

  constructor(params: History["params"]) {
    this.params = params;
  }

  onEpochEnd(epoch: number, logs: Logs): void {
    this.epoch.push(epoch);
    for (const [name, value] of Object.entries(logs)) (this.history[name] ??= []).push(value);
  }

  getState(): Pick<History, "epoch" | "history"> {
    return { epoch: this.epoch, history: this.history };
  }

  setState({ epoch, history }: Pick<History, "epoch" | "history">): void {
    this.epoch.splice(0, Infinity, ...epoch);
    Object.assign(this.history, history);
  }

  /**
   * The history as it is given to the user.
   *
   * @param engine the engine that ran the batches, and why it was the tape
   */
  toHistory(engine?: { readonly ran: "plan" | "tape"; readonly reason: string | undefined }): History {
    const { epoch, history, params } = this;
    if (engine === undefined) return { epoch, history, params };
    const { ran, reason } = engine;
    const why = reason === undefined ? {} : { engineReason: reason };
    return { epoch, history, params, engine: ran, ...why, kernels: kernelsOfRun() };
  }
}
