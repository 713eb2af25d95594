import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of tfjs-backend-wasm's .wasm files, wherever npm put that package. */
export function wasmFiles(): string {
  const entry = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
  return join(dirname(entry), "/");
}
