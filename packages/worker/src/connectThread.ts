import type { Port } from "./messages/Port.js";

/** A worker of Node. */
interface NodeWorker {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  on(event: "message" | "messageerror", listener: (message: unknown) => void): unknown;
  terminate(): Promise<number>;
}

/** A browser's ErrorEvent. */
interface WorkerError {
  readonly message?: string;
  preventDefault(): void;
}

/** A worker of a browser. */
interface WebWorker {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(event: "error", listener: (event: WorkerError) => void): void;
  addEventListener(event: "message" | "messageerror", listener: (event: { readonly data: unknown }) => void): void;
  terminate(): void;
}

/** A worker that runs `@seqloom/worker/worker`: one of Node's `worker_threads`, or a browser's. */
export type TrainingWorker = NodeWorker | WebWorker;

/** A connection to a worker, and its end. */
export interface Thread extends Port {
  /** Ends the worker at once. */
  end(): Promise<void>;
}

/**
 * Connects to a worker.
 *
 * @param fail called once if the worker ends by itself, or does not start
 */
export function connectThread(worker: TrainingWorker, fail: (error: Error) => void): Thread {
  const post: Port["post"] = (message, buffers) => worker.postMessage(message, [...buffers]);
  if ("on" in worker) {
    worker.on("error", fail);
    worker.on("messageerror", (error) => fail(error as Error));
    worker.on("exit", (code) =>
      fail(new Error(`fitInWorker: the worker ended with code ${code} before the training.`)),
    );
    return {
      post,
      listen: (receive) => void worker.on("message", receive),
      end: async () => void (await worker.terminate()),
    };
  }
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    const reason = event.message ? `: ${event.message}` : "; its file does not load";
    fail(new Error(`fitInWorker: the worker failed${reason}.`));
  });
  worker.addEventListener("messageerror", () =>
    fail(new Error("fitInWorker: a message of the worker cannot be read.")),
  );
  return {
    post,
    listen: (receive) => worker.addEventListener("message", ({ data }) => receive(data)),
    end: () => Promise.resolve(worker.terminate()),
  };
}
