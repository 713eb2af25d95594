import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { WorkerStart } from "./ThreadPool.js";

/** Cores that this process may use. */
export function coreCount(): number {
  return availableParallelism();
}

/** Starts a thread that works until its queue is closed. It does not keep the process alive. */
export function startWorker(start: WorkerStart): void {
  const source = `
    const { module, memory, queue } = require("node:worker_threads").workerData;
    new WebAssembly.Instance(module, { env: { memory } }).exports.work(queue);`;
  const worker = new Worker(source, { eval: true, workerData: start, execArgv: [] });
  worker.on("error", () => undefined); // without it the others do its work
  worker.unref();
}
