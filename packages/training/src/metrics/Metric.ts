import type { NdArray } from "@seqloom/array";

/**
 * A metric that keeps counts over the batches of an epoch, as precision and AUC have to. Any object or class with these
 * parts is one. Arrays are float32, the batch first; steps that a mask leaves out have the weight 0.
 */
export interface Metric {
  /** Name in history and console. Default: the name of the class in snake case. */
  readonly name?: string;
  /** Whether `result` gives a list, which `fit` cannot log. */
  readonly givesList?: boolean;
  /** Whether class numbers beside rows of several predictions are wrong as targets. */
  readonly needsRows?: boolean;
  /** Counts a batch: targets and predictions of one output, and weights of the samples or steps where there are any. */
  update(yTrue: NdArray, yPred: NdArray, sampleWeight?: NdArray): void;
  /** The value of all batches since `reset`; a list is for calls of one's own. */
  result(): number | readonly number[];
  /** Forgets all batches. `fit` and `evaluate` call it before each pass. */
  reset(): void;
  /** Counts so far, for backups in the middle of an epoch: numbers, typed arrays, lists and records of these. */
  getState?(): unknown;
  /** Goes on with the counts of a backup. */
  setState?(state: unknown): void | Promise<void>;
}

/** A metric of this package, which may be called with nested lists, too. */
export interface NamedMetric extends Metric {
  readonly name: string;
  update(yTrue: MetricInput, yPred: MetricInput, sampleWeight?: MetricInput): void;
}

/** Numbers for `update`: an array, or nested lists. */
export type MetricInput = NdArray | readonly number[] | readonly (readonly number[])[] | ArrayLike<number>;

/** Tells a metric with counts from a function. */
export function isMetric(value: unknown): value is Metric {
  if (typeof value !== "object" || value === null) return false;
  return (["update", "result", "reset"] as const).every((part) => typeof (value as Metric)[part] === "function");
}
