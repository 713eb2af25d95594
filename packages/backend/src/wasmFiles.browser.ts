import type { WasmPaths } from "./wasmPaths.js";

/**
 * The URLs of tfjs-backend-wasm's .wasm files, which the build copies into this package. Bundlers (Vite, webpack) read
 * `new URL("…", import.meta.url)` and put the file beside the page, so that no path has to be configured.
 *
 * A bare "@tensorflow/…" in the URL would do for a built page, but not in Vite's development server.
 */
export function wasmFiles(): WasmPaths {
  return {
    "tfjs-backend-wasm.wasm": new URL("../wasm/tfjs-backend-wasm.wasm", import.meta.url).href,
    "tfjs-backend-wasm-simd.wasm": new URL("../wasm/tfjs-backend-wasm-simd.wasm", import.meta.url).href,
  };
}
