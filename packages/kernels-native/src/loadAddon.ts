import { requireAddon } from "#addon";
import type { NativeAddon } from "./NativeAddon.js";

let loaded: NativeAddon | undefined;

/**
 * Loads the addon for this platform and processor, once. `useBackend` of @seqloom/backend calls it.
 *
 * @typeParam Addon type of its functions, `NativeAddon` of @seqloom/kernels
 * @throws Error with the reason where there is none: in a browser, on another platform, on a processor without AVX2
 *
 * @example
 * try {
 *   console.log(loadAddon().variants); // [ 'avx512', 'avx2' ]
 * } catch (error) {
 *   console.log(error.message); // no addon for aix ppc64 (aix-ppc64.node)
 * }
 */
export function loadAddon<Addon extends NativeAddon = NativeAddon>(): Addon {
  loaded ??= checked(requireAddon());
  return loaded as Addon;
}

function checked(addon: NativeAddon): NativeAddon {
  if (addon.variants.length > 0) return addon;
  throw new Error("this processor has neither AVX2 nor AVX-512");
}
