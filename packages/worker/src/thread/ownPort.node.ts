import { parentPort } from "node:worker_threads";
import type { Port } from "../messages/Port.js";

/** The end of the connection in this worker. */
export function ownPort(): Port {
  if (!parentPort) throw new Error("@seqloom/worker/worker is run by a worker thread; fitInWorker starts it.");
  const port = parentPort;
  return {
    post: (message, buffers) => port.postMessage(message, [...buffers]),
    listen: (receive) => void port.on("message", receive),
  };
}
