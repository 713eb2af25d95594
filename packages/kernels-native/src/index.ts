export { loadAddon } from "./loadAddon.js";
export type { NativeAddon } from "./NativeAddon.js";
