import type { Callback, Logs } from "../callbacks/Callback.js";
import type { LogRun } from "./LogRun.js";

/** Writes `batch_loss` and the like after every n-th batch, counted from 1 over all epochs. */
export class BatchCurves implements Callback {
  readonly #run: LogRun;
  readonly #frequency: number;
  #step = 0;
  #began = 0;

  /** @param frequency batches from one that is written to the next */
  constructor(run: LogRun, frequency: number) {
    this.#run = run;
    this.#frequency = frequency;
  }

  getState(): number {
    return this.#step;
  }

  setState(step: number): void {
    this.#step = step;
  }

  onBatchBegin(): void {
    this.#step += 1;
    this.#began = performance.now();
  }

  onBatchEnd(_: number, logs: Logs): void {
    const step = this.#step;
    if (step % this.#frequency !== 0) return;
    const { train, settings } = this.#run;
    if (settings.writeStepsPerSecond) {
      train.scalar("batch_steps_per_second", 1000 / (performance.now() - this.#began), { step });
    }
    for (const name of Object.keys(logs).sort()) train.scalar(`batch_${name}`, logs[name]!, { step });
  }
}
