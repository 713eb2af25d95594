import { Kernels, type KernelsOptions } from "./Kernels.js";
import type { NativeAddon, NativeEngine } from "./native/NativeAddon.js";

const loading = new Map<NativeAddon | "strict" | "relaxed", Promise<Kernels>>();
let shared: Kernels | undefined;

/**
 * Loads the kernels that all layers of a program share, once. `useBackend` of @seqloom/backend calls it; from then on
 * the layers of @seqloom/layers compute with them.
 *
 * @param native an addon of @seqloom/kernels-native that takes the operations it has; left out: WebAssembly alone
 * @param options `relaxed` as in `Kernels.load`; false is for WebAssembly alone
 * @throws Error where WebAssembly with SIMD is not available
 */
export async function loadSharedKernels(
  native?: NativeEngine,
  { relaxed = true }: Pick<KernelsOptions, "relaxed"> = {},
): Promise<Kernels> {
  const key = native?.addon ?? (relaxed ? "relaxed" : "strict");
  if (!loading.has(key)) loading.set(key, Kernels.load({ relaxed }, native));
  shared = await loading.get(key)!;
  return shared;
}

/** The kernels that were loaded by `loadSharedKernels`; undefined before that, and after `setSharedKernels(undefined)`. */
export function sharedKernels(): Kernels | undefined {
  return shared;
}

/**
 * Puts kernels in the place of the shared ones: with other options, or undefined to let the layers compute with the
 * operations of TensorFlow.js.
 *
 * @example
 * setSharedKernels(await Kernels.load({ relaxed: false })); // the same bits in engines with and without relaxed SIMD
 */
export function setSharedKernels(kernels: Kernels | undefined): void {
  shared = kernels;
}
