import { Kernels } from "./Kernels.js";

let loading: Promise<Kernels> | undefined;
let shared: Kernels | undefined;

/**
 * Loads the kernels that all layers of a program share, once. `useBackend` of @seqloom/backend calls it; from then on
 * the layers of @seqloom/layers compute with them.
 *
 * @throws Error where WebAssembly with SIMD is not available
 */
export async function loadSharedKernels(): Promise<Kernels> {
  loading ??= Kernels.load();
  shared = await loading;
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
