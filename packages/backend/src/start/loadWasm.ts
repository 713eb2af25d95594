import { engine, env } from "@tensorflow/tfjs-core";
import { wasmFiles } from "#wasmFiles";
import { shareCopies } from "../engine/identity.js";
import type { WASM_FILES, WasmPaths } from "../wasmPaths.js";

/** The place of each file. tfjs keeps this very object, and takes no other after a failed start. */
const places: Record<string, string> = {};
let placesAreSet = false;

/** Loads tfjs's WebAssembly backend and tells it where its .wasm files lie. Does nothing where that runs already. */
export async function loadWasm(paths: WasmPaths = wasmFiles()): Promise<void> {
  if ("wasm" in engine().registry) return;
  const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
  // tfjs's threaded build breaks when its chunk is minified, and recurrent layers gain nothing from it.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  Object.assign(places, placesOf(paths));
  if (!placesAreSet) setWasmPaths(places);
  placesAreSet = true;
  shareCopies();
}

/** The place of each file that tfjs asks for; it asks for the threaded build too, which is never loaded. */
export function placesOf(paths: WasmPaths): Record<string, string> {
  const slash = typeof paths === "string" && !paths.endsWith("/") ? "/" : "";
  const one = (name: (typeof WASM_FILES)[number]) => (typeof paths === "string" ? paths + slash + name : paths[name]);
  const simd = one("tfjs-backend-wasm-simd.wasm");
  return {
    "tfjs-backend-wasm.wasm": one("tfjs-backend-wasm.wasm"),
    "tfjs-backend-wasm-simd.wasm": simd,
    "tfjs-backend-wasm-threaded-simd.wasm": simd,
  };
}

/** tfjs's error of a module that did not start, with the place of its file and a remedy. */
export function wasmFailure(error: unknown): unknown {
  const message = String((error as { message?: unknown }).message);
  if (!/serve the `\.wasm` file|Aborted\(/.test(message)) return error;
  const place = places["tfjs-backend-wasm-simd.wasm"];
  return new Error(`${place} does not load; say by wasmPaths where the .wasm files lie`, { cause: error });
}
