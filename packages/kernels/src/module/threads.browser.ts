import type { WorkerStart } from "./ThreadPool.js";

/** Cores of this machine, as far as the browser tells. */
export function coreCount(): number {
  return navigator.hardwareConcurrency || 1;
}

/** Starts a thread that works until its queue is closed. Where the page forbids workers, the others do its work. */
export function startWorker(start: WorkerStart): void {
  const source = `onmessage = ({ data: { module, memory, queue } }) => {
    new WebAssembly.Instance(module, { env: { memory } }).exports.work(queue);
    close();
  };`;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.onerror = (event) => event.preventDefault();
  worker.postMessage(start);
  URL.revokeObjectURL(url);
}
