import { setImmediate } from "node:timers"; // the global one is missing in jest's jsdom

/** Waits until timers, input and output had their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
