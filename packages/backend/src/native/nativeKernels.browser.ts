import type { FoundAddon } from "./FoundAddon.js";

/** Addons are for Node. */
export function findAddon(): Promise<FoundAddon> {
  return Promise.resolve({ status: "missing", reason: "runs in Node only" });
}
