import type { Callback } from "./Callback.js";

/** A method of callbacks, by its name. */
export type HookName = Exclude<keyof Callback, "getState" | "setState">;

/** Arguments of a hook. */
export type HookArguments<Name extends HookName> = Parameters<NonNullable<Callback[Name]>>;

/** The other names of hooks, called in the same turn. */
const ALIASES: Partial<Record<HookName, HookName>> = {
  onTrainBatchBegin: "onBatchBegin",
  onTrainBatchEnd: "onBatchEnd",
};

/**
 * Calls a hook of all callbacks in their order, and waits for each.
 *
 * @returns undefined where there is nothing to wait for: a promise for each batch is a twentieth of a small model's step
 */
export function callHook<Name extends HookName>(
  callbacks: readonly Callback[],
  name: Name,
  ...args: HookArguments<Name>
): Promise<void> | undefined {
  for (const [i, callback] of callbacks.entries()) {
    const pending = methodOf(callback, name)?.apply(callback, args);
    if (pending) return Promise.resolve(pending).then(() => callHook(callbacks.slice(i + 1), name, ...args));
  }
  return undefined;
}

/** Whether a callback has a hook, under either of its names. */
export function hasHook(callback: Callback, name: HookName): boolean {
  return methodOf(callback, name) !== undefined;
}

type Method = (...args: unknown[]) => void | Promise<void>;

function methodOf(callback: Callback, name: HookName): Method | undefined {
  const methods = callback as Readonly<Partial<Record<HookName, Method>>>;
  const alias = ALIASES[name];
  return methods[name] ?? (alias && methods[alias]);
}
