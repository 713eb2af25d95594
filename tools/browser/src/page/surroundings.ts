import type { Surroundings } from "./findings.js";

/** Says where this runs. */
export function surroundings(): Surroundings {
  const { document, crossOriginIsolated } = globalThis as { document?: unknown; crossOriginIsolated?: boolean };
  return {
    window: document !== undefined,
    isolated: crossOriginIsolated ?? false,
    mayWait: mayWait(),
    cores: (globalThis as { navigator?: Navigator }).navigator?.hardwareConcurrency ?? 1, // Node 20 has none
  };
}

function mayWait(): boolean {
  if (typeof SharedArrayBuffer === "undefined") return false;
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1); // is 0, so that it does not sleep
    return true;
  } catch {
    return false;
  }
}
