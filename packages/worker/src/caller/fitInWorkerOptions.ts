import { custom, func, optional, type OptionTable } from "@seqloom/array";
import { type FitOptions, fitOptions } from "@seqloom/training";
import type { TrainingWorker } from "../connectThread.js";
import type { Progress } from "../messages/Job.js";

/** Options of `fitInWorker` besides those of `fit`. */
export interface WorkerOptions {
  /**
   * Modules that the worker imports first: they register layers of one's own and export losses and metrics under their
   * names. URLs, best as `new URL("./losses.js", import.meta.url)`. Default: none.
   */
  readonly modules?: readonly (string | URL)[];
  /** Called with the epoch, the batch and the logs so far, about 20 times a second and at the end of each epoch. */
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Starts the worker, where a bundler does not find its file (esbuild), or for a module of one's own that imports
   * `@seqloom/worker/worker` behind other modules. Default: a worker of this package.
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
