import { custom, func, optional, type OptionTable } from "@seqloom/array";
import { type FitOptions, fitOptions } from "@seqloom/training";
import type { TrainingWorker } from "../connectThread.js";
import type { Progress } from "../messages/Job.js";

/** Options of `fitInWorker` besides those of `fit`. */
export interface WorkerOptions {
  /**
   * Modules that the worker imports first, as URLs. They register layers of one's own, and export losses and metrics under
   * their names: `new URL("./losses.js", import.meta.url)`.
   */
  readonly modules?: readonly (string | URL)[];
  /** Receives the place of the training and its logs. About 20 times a second, and at the end of each epoch. */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Starts a worker of one's own. For a bundler that does not find the file of this package's, and for a module that imports
   * `@seqloom/worker/worker` behind others.
   */
  readonly startWorker?: () => TrainingWorker;
}

/** Options of `fitInWorker`: those of `fit`, and its own. */
export interface FitInWorkerOptions extends FitOptions, WorkerOptions {}

/** Types, ranges and defaults of the options of `fitInWorker` besides those of `fit`. */
export const workerOptions = {
  modules: custom<readonly (string | URL)[]>("a list of URLs", areUrls, { default: [] }),
  onProgress: optional(func<(progress: Progress) => void>()),
  startWorker: optional(func<() => TrainingWorker>()),
} satisfies OptionTable<WorkerOptions>;

/** Types, ranges and defaults of the options of `fitInWorker`. */
export const fitInWorkerOptions = { ...fitOptions, ...workerOptions } satisfies OptionTable<FitInWorkerOptions>;

function areUrls(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string" || each instanceof URL);
}
