// The page. What it offers is called from outside, by visit.ts: `examine` here, or in a worker.
import { examine } from "./examine.js";
import type { Findings, Given, PageDoor } from "./findings.js";

const door: PageDoor = { window: examine, worker: inWorker };
Object.assign(globalThis, { door });

function inWorker(given: Given): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
    worker.onmessage = ({ data }: MessageEvent<{ findings: Findings } | { failure: string }>) => {
      if ("failure" in data) reject(new Error(data.failure));
      else resolve(data.findings);
    };
    worker.postMessage(given);
  });
}
