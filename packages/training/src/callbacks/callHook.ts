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

/** Calls a hook of all callbacks in their order, and waits for each. */
export async function callHook<Name extends HookName>(
  callbacks: readonly Callback[],
  name: Name,
  ...args: HookArguments<Name>
): Promise<void> {
  for (const callback of callbacks) {
    const pending = methodOf(callback, name)?.apply(callback, args);
    if (pending) await pending;
  }
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
