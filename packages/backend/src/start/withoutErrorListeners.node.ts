import { AsyncLocalStorage } from "node:async_hooks";

type Listener = (...args: unknown[]) => void;
type Added = [event: string, listener: Listener];

const EVENTS = ["uncaughtException", "unhandledRejection"];
const running = new AsyncLocalStorage<Added[]>();

/**
 * Runs something without the listeners for uncaught errors and rejections that it adds to the process. The WebAssembly
 * module of tfjs adds two that throw the error again: Node then shows the module's source in place of the program's own
 * stack, and ends with 7 in place of 1.
 *
 * Listeners that others add meanwhile stay: only those added in the asynchronous context of `run` are removed.
 */
export async function withoutErrorListeners<T>(run: () => Promise<T>): Promise<T> {
  const added: Added[] = [];
  const notice = (event: string | symbol, listener: Listener) => {
    if (running.getStore() === added && EVENTS.includes(String(event))) added.push([String(event), listener]);
  };
  process.on("newListener", notice);
  try {
    return await running.run(added, run);
  } finally {
    process.off("newListener", notice);
    for (const [event, listener] of added) process.off(event, listener);
  }
}
