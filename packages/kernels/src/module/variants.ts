/** A build of the WebAssembly module. */
export type Variant = "shared" | "sharedRelaxed" | "unshared" | "unsharedRelaxed";

const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A function type () -> v128, a function of it, and its code: a relaxed multiply-add of three zeros. */
const RELAXED_PROBE = [
  ...[...HEADER, 1, 5, 1, 0x60, 0, 1, 0x7b, 3, 2, 1, 0, 10, 19, 1, 17, 0],
  ...[0x41, 0, 0xfd, 15, 0x41, 0, 0xfd, 15, 0x41, 0, 0xfd, 15], // three times: i32.const 0, i8x16.splat
  ...[0xfd, 0x85, 0x02, 0x0b], // f32x4.relaxed_madd, end
];

/** An import of a shared memory of one page. */
const SHARED_PROBE = [...HEADER, 2, 9, 1, 1, 0x61, 1, 0x62, 2, 3, 1, 1];

/** Whether this engine knows the fused multiply-add of relaxed SIMD. Node does from version 22 on. */
export function relaxedIsThere(): boolean {
  return WebAssembly.validate(Uint8Array.from(RELAXED_PROBE));
}

/**
 * Whether WebAssembly can share memory with worker threads here. A page has to be cross-origin isolated for it.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Window/crossOriginIsolated
 */
export function sharedIsThere(): boolean {
  if (typeof SharedArrayBuffer === "undefined" || !WebAssembly.validate(Uint8Array.from(SHARED_PROBE))) return false;
  return (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated ?? true; // undefined in Node
}

/** The bytes of a build, or of the module of the optimizers, which are only loaded when they are asked for. */
export async function variantBytes(variant: Variant | "optimizers"): Promise<Uint8Array<ArrayBuffer>> {
  const { base64 } = await modules[variant]();
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

const modules: Readonly<Record<Variant | "optimizers", () => Promise<{ readonly base64: string }>>> = {
  shared: () => import("../binaries/shared.js"),
  sharedRelaxed: () => import("../binaries/sharedRelaxed.js"),
  unshared: () => import("../binaries/unshared.js"),
  unsharedRelaxed: () => import("../binaries/unsharedRelaxed.js"),
  optimizers: () => import("../binaries/optimizers.js"),
};
