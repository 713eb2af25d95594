import type { Callback } from "@seqloom/training";

/** A callback that does what another one does, and counts the time that it takes. */
export interface TimedCallback {
  readonly callback: Callback;
  /** Milliseconds in all hooks so far. */
  readonly ms: () => number;
}

const HOOKS = [
  ...["onTrainBegin", "onEpochBegin", "onTrainBatchBegin", "onBatchBegin", "onTrainBatchEnd", "onBatchEnd"],
  ...["onTestBegin", "onTestBatchBegin", "onTestBatchEnd", "onTestEnd", "onEpochEnd", "onTrainEnd"],
];

/**
 * Times a callback, from the call of each hook until its promise is fulfilled.
 *
 * @param now the clock, in ms
 */
export function timedCallback(callback: Callback, now: () => number = () => performance.now()): TimedCallback {
  const hooks = callback as Readonly<Record<string, ((...args: never[]) => void | Promise<void>) | undefined>>;
  let total = 0;
  const timed: Record<string, (...args: never[]) => Promise<void>> = {};
  for (const name of HOOKS.filter((hook) => hooks[hook] !== undefined)) {
    timed[name] = async (...args) => {
      const begin = now();
      await hooks[name]?.(...args);
      total += now() - begin;
    };
  }
  return { callback: timed, ms: () => total };
}
