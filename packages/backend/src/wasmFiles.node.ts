import { dirname, join } from "node:path";
import { ownRequire } from "#ownRequire";

/** The folder of tfjs-backend-wasm's .wasm files, wherever npm put that package. */
export function wasmFiles(): string {
  const entry = ownRequire.resolve("@tensorflow/tfjs-backend-wasm");
  return join(dirname(entry), "/");
}
