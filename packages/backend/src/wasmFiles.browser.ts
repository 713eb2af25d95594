/**
 * The URLs of tfjs-backend-wasm's .wasm files. Bundlers (Vite, webpack) read `new URL("…", import.meta.url)` and copy
 * the file beside the page, so that no path has to be configured.
 */
export function wasmFiles(): Record<string, string> {
  return {
    "tfjs-backend-wasm.wasm": new URL("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm", import.meta.url)
      .href,
    "tfjs-backend-wasm-simd.wasm": new URL(
      "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
      import.meta.url,
    ).href,
    "tfjs-backend-wasm-threaded-simd.wasm": new URL(
      "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm",
      import.meta.url,
    ).href,
  };
}
