/**
 * Something whose state a backup of a training keeps: a callback, a metric, a generator. A state is made of numbers, texts, true,
 * false, null, typed arrays, lists and records of these.
 */
export interface Stateful {
  /** The state as it is now. */
  getState(): unknown;
  /** Goes on from a state that `getState` gave, in an earlier program as well. */
  setState(state: unknown): void | Promise<void>;
}

/** Whether a value has both methods of a `Stateful`. */
export function isStateful(value: unknown): value is Stateful {
  const { getState, setState } = (value ?? {}) as Partial<Stateful>;
  return typeof getState === "function" && typeof setState === "function";
}
