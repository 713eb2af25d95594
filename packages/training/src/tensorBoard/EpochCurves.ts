import type { Callback, Logs } from "../callbacks/Callback.js";
import { getLearningRate } from "../optimizers/learningRate.js";
import type { LogRun } from "./LogRun.js";

const VALIDATION = "val_";

/**
 * Writes `epoch_loss`, `epoch_learning_rate` and the like after each epoch, counted from 0, and for validation
 * `evaluation_loss_vs_iterations` as well, whose step is the number of batches that were trained on in all.
 */
export class EpochCurves implements Callback {
  readonly #run: LogRun;
  #began = 0;
  #iterations = 0;

  constructor(run: LogRun) {
    this.#run = run;
  }

  getState(): null {
    return null;
  }

  /** The speed is that of the batches from here on. */
  setState(): void {
    this.onEpochBegin();
  }

  onEpochBegin(): void {
    this.#began = performance.now();
    this.#iterations = this.#run.model.optimizer.iterations;
  }

  onEpochEnd(epoch: number, logs: Logs): void {
    const names = Object.keys(logs).sort();
    const { train, validation } = this.#run;
    const ofTraining = names.filter((name) => !name.startsWith(VALIDATION));
    const values = new Map(ofTraining.map((name) => [name, logs[name]!]));
    this.#addMore(values);
    for (const [name, value] of values) train.scalar(`epoch_${name}`, value, { step: epoch });

    const ofValidation = names.filter((name) => name.startsWith(VALIDATION));
    const { iterations } = this.#run.model.optimizer;
    for (const name of ofValidation) {
      validation?.scalar(`evaluation_${bare(name)}_vs_iterations`, logs[name]!, { step: iterations });
    }
    for (const name of ofValidation) validation?.scalar(`epoch_${bare(name)}`, logs[name]!, { step: epoch });
  }

  /** The learning rate, where the optimizer has one, and the speed, where it is wanted. */
  #addMore(values: Map<string, number>): void {
    const { model, settings } = this.#run;
    if ("learningRate" in model.optimizer) values.set("learning_rate", getLearningRate(model));
    if (!settings.writeStepsPerSecond) return;
    const steps = model.optimizer.iterations - this.#iterations;
    values.set("steps_per_second", (1000 * steps) / (performance.now() - this.#began));
  }
}

function bare(name: string): string {
  return name.slice(VALIDATION.length);
}
