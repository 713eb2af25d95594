import type { Port } from "../messages/Port.js";

/** Parts of a worker's global scope that the DOM's types lack. */
interface WorkerScope {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** The end of the connection in this worker. */
export function ownPort(): Port {
  const scope = globalThis as unknown as WorkerScope;
  return {
    post: (message, buffers) => scope.postMessage(message, [...buffers]),
    listen: (receive) => scope.addEventListener("message", ({ data }) => receive(data)),
  };
}
