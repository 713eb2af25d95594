import { requireAddon } from "#addon";
import type { NativeAddon } from "./NativeAddon.js";

let loaded: NativeAddon | undefined;

/**
 * Loads the addon for this platform and processor, once.
 *
 * @typeParam Addon type of its functions, `NativeAddon` of @seqloom/kernels
 * @throws Error with the reason where there is none: in a browser, on another platform, on a processor without AVX2
 *
 * @example
 * const { variants } = loadAddon();
 * variants.length > 0; // → true
 */
export function loadAddon<Addon extends NativeAddon = NativeAddon>(): Addon {
  loaded ??= checked(requireAddon());
  return loaded as Addon;
}

function checked(addon: NativeAddon): NativeAddon {
  if (addon.variants.length > 0) return addon;
  throw new Error("this processor has neither AVX2 nor AVX-512");
}
