import { ArgumentError } from "@seqloom/array";
import type { Logs } from "../callbacks/Callback.js";
import type { Metric } from "../metrics/Metric.js";

/** Sums of `RunningMeans`. */
export interface MeansState {
  readonly totals: Float32Array;
  readonly weights: Float32Array;
  /** States of the metrics that keep counts. */
  readonly counted: readonly unknown[];
}

/**
 * Loss and metrics over the batches of an epoch so far: averages, each batch with the weight that it brings, and the results
 * of metrics that keep counts, which begin anew.
 *
 * Sums are kept in single precision, as Keras keeps them, so that the same digits come out: a loss of 1e12 over twelve
 * batches is 999999930368 in both.
 */
export class RunningMeans {
  readonly #names: readonly string[];
  readonly #counted: ReadonlyMap<string, Metric>;
  readonly #totals: Float32Array;
  readonly #weights: Float32Array;

  /**
   * @param names of all logs, in their order
   * @param counted metrics that keep counts, by their names
   */
  constructor(names: readonly string[], counted: ReadonlyMap<string, Metric> = new Map()) {
    const averages = names.length - counted.size;
    this.#names = names;
    this.#counted = counted;
    this.#totals = new Float32Array(averages);
    this.#weights = new Float32Array(averages);
    for (const metric of counted.values()) metric.reset();
  }

  /** Sums so far, for a backup in the middle of an epoch. */
  getState(): MeansState {
    const counted = [...this.#counted.values()].map((metric) => metric.getState?.() ?? null);
    return { totals: this.#totals, weights: this.#weights, counted };
  }

  /** Goes on with the sums of a backup. */
  async setState({ totals, weights, counted }: MeansState): Promise<void> {
    this.#totals.set(totals);
    this.#weights.set(weights);
    for (const [i, metric] of [...this.#counted.values()].entries()) await metric.setState?.(counted[i]);
  }

  /** Adds a batch: a value for each name but those of metrics with counts, and what it weighs. */
  add(values: ArrayLike<number>, weights: ArrayLike<number>): void {
    for (let i = 0; i < this.#totals.length; i++) {
      this.#totals[i]! += Math.fround(values[i]! * weights[i]!);
      this.#weights[i]! += weights[i]!;
    }
  }

  /**
   * The values by name; an average of what had no weight is 0, as in Keras.
   *
   * @throws ArgumentError if a metric gives no number
   */
  logs(): Logs {
    const logs: Record<string, number> = {};
    let next = 0;
    for (const name of this.#names) {
      const metric = this.#counted.get(name);
      if (metric !== undefined) {
        logs[name] = Math.fround(resultOf(name, metric));
        continue;
      }
      const i = next++;
      logs[name] = this.#weights[i] === 0 ? 0 : Math.fround(this.#totals[i]! / this.#weights[i]!);
    }
    return logs;
  }
}

function resultOf(name: string, metric: Metric): number {
  const result = metric.result();
  if (typeof result === "number") return result;
  throw new ArgumentError("compile", `result of metric ${name}`, "a number", result);
}
