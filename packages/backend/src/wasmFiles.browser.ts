/**
 * The URLs of tfjs-backend-wasm's .wasm files, which the build copies into this package. Bundlers (Vite, webpack) read
 * `new URL("…", import.meta.url)` and put the file beside the page, so that no path has to be configured.
 *
 * A bare "@tensorflow/…" in the URL would do for a built page, but not in Vite's development server.
 */
export function wasmFiles(): Record<string, string> {
  const simd = new URL("../wasm/tfjs-backend-wasm-simd.wasm", import.meta.url).href;
  return {
    "tfjs-backend-wasm.wasm": new URL("../wasm/tfjs-backend-wasm.wasm", import.meta.url).href,
    "tfjs-backend-wasm-simd.wasm": simd,
    "tfjs-backend-wasm-threaded-simd.wasm": simd, // never loaded: useBackend switches the threaded build off
  };
}
