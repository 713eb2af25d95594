import type { Logs } from "../callbacks/Callback.js";

/**
 * Averages of loss and metrics over the batches of an epoch so far, each batch with the weight that it brings.
 *
 * Sums are kept in single precision, as Keras keeps them, so that the same digits come out: a loss of 1e12 over twelve
 * batches is 999999930368 in both.
 */
export class RunningMeans {
  readonly #names: readonly string[];
  readonly #totals: Float32Array;
  readonly #weights: Float32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#totals = new Float32Array(names.length);
    this.#weights = new Float32Array(names.length);
  }

  /** Adds a batch: a value for each name, and its weight. */
  add(values: ArrayLike<number>, weights: ArrayLike<number>): void {
    for (let i = 0; i < this.#names.length; i++) {
      this.#totals[i]! += Math.fround(values[i]! * weights[i]!);
      this.#weights[i]! += weights[i]!;
    }
  }

  /** The averages by name; 0 for values without weight, as in Keras. */
  logs(): Logs {
    const logs: Record<string, number> = {};
    for (const [i, name] of this.#names.entries()) {
      logs[name] = this.#weights[i] === 0 ? 0 : Math.fround(this.#totals[i]! / this.#weights[i]!);
    }
    return logs;
  }
}
