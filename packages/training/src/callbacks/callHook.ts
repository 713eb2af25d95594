import type { Callback } from "./Callback.js";

/** A method of callbacks, by its name. */
type Hook = Exclude<keyof Callback, "getState" | "setState">;

type HookArguments<Name extends Hook> = Parameters<NonNullable<Callback[Name]>>;

/** The other names of hooks, called in the same turn. */
const ALIASES: Partial<Record<Hook, Hook>> = { onTrainBatchBegin: "onBatchBegin", onTrainBatchEnd: "onBatchEnd" };

/** Calls a hook of all callbacks in their order, and waits for each. */
export async function callHook<Name extends Hook>(
  callbacks: readonly Callback[],
  name: Name,
  ...args: HookArguments<Name>
): Promise<void> {
  const alias = ALIASES[name];
  for (const callback of callbacks) {
    const method = (callback[name] ?? (alias && callback[alias])) as
      ((...all: unknown[]) => void | Promise<void>) | undefined;
    const pending = method?.apply(callback, args);
    if (pending) await pending;
  }
}
