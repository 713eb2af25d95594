// Copies tfjs-backend-wasm's .wasm files beside dist/, part of `npm run build`. They are shipped with this package
// because a bundler only finds a file by a path relative to the module that names it (see wasmFiles.browser.ts).
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const from = dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"));
const to = join(import.meta.dirname, "wasm");
mkdirSync(to, { recursive: true });
for (const file of ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"]) {
  copyFileSync(join(from, file), join(to, file));
}
copyFileSync(join(import.meta.dirname, "LICENSE-APACHE-2.0"), join(to, "LICENSE"));
