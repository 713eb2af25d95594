import { getBackend } from "@tensorflow/tfjs-core";
import type { BackendName } from "../backendNames.js";
import type { WasmPaths } from "../wasmPaths.js";

/** Name of the backend that runs, and the places of its .wasm files where `useBackend` was told them. */
export interface CurrentBackend {
  readonly name: BackendName;
  readonly wasmPaths?: WasmPaths;
  /** Whether it was started with `strict`. */
  readonly strict: boolean;
}

const started = new Map<string, CurrentBackend>();

/** Names of backends that were started by other means than `useBackend`. */
const NAMES: Readonly<Record<string, BackendName>> = {
  cpu: "cpu",
  tensorflow: "node",
  wasm: "wasm",
  webgl: "webgl",
  webgpu: "webgpu",
};

/** Keeps how a backend was started. */
export function rememberBackend(tfjsName: string, backend: CurrentBackend): void {
  started.set(tfjsName, backend);
}

/**
 * The backend that TensorFlow.js computes on now, as `useBackend` takes it: another thread starts the same by it.
 *
 * @returns undefined where none was started, or one of a name that `useBackend` does not know
 *
 * @example
 * await useBackend("cpu");
 * currentBackend(); // → { name: 'cpu', strict: false }
 */
export function currentBackend(): CurrentBackend | undefined {
  const tfjsName = getBackend();
  const known = started.get(tfjsName);
  if (known) return known;
  return Object.hasOwn(NAMES, tfjsName ?? "") ? { name: NAMES[tfjsName]!, strict: false } : undefined;
}
