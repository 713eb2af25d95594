import type { TrainingWorker } from "./connectThread.js";

/** Starts the worker. Bundlers (Vite, webpack, rspack) read this very form, and make a file of the worker and all that it imports. */
export function startWorker(): TrainingWorker {
  return new Worker(new URL("./thread/worker.js", import.meta.url), { type: "module" });
}
