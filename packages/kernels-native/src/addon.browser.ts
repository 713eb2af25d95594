import type { NativeAddon } from "./NativeAddon.js";

/** Addons are for Node. */
export function requireAddon(): NativeAddon {
  throw new Error("runs in Node only");
}
