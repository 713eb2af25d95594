import { env, findBackendFactory, getBackend, setBackend, zeros } from "@tensorflow/tfjs-core";
import { ArgumentError } from "@seqloom/array";
import { loadSharedKernels } from "@seqloom/kernels";
import { wasmFiles } from "#wasmFiles";
import { registerChainedOperations } from "./chainedOperations.js";
import { mendKernels } from "./mendKernels.js";

/** The backends that this package starts, the fastest first. */
const loaders = { wasm: loadWasm, cpu: loadCpu };

export type BackendName = keyof typeof loaders;

/** What `useBackend` started, and why not another. */
export interface BackendReport {
  /** The backend that runs now. */
  readonly name: BackendName;
  /** The backends that were tried before it, each with the reason why it does not run here. */
  readonly failed: readonly { readonly name: BackendName; readonly reason: string }[];
  /** The build of the fused recurrent kernels that the layers compute with now, or why there is none. */
  readonly kernels: { readonly variant: string; readonly threads: number } | { readonly reason: string };
}

/**
 * Starts TensorFlow.js: on WebAssembly, in Node and in browsers, with nothing to configure; on plain JavaScript where
 * WebAssembly cannot be had. Call it once before the first tensor.
 *
 * It also loads the fused kernels of the recurrent layers, gives tensors the chained operations that tfjs-layers calls,
 * and keeps tfjs's greeting off the console.
 *
 * @param name "auto" takes the first that runs of "wasm", "cpu"; a name takes that one or fails
 * @returns what was started, and what failed before it
 * @throws ArgumentError if the name is none of these
 * @throws Error if the backend asked for does not run here, with the reason
 *
 * @example
 * const { name } = await useBackend();
 * name; // → 'wasm'
 * @see https://www.tensorflow.org/js/guide/platform_environment
 */
export async function useBackend(name: "auto" | BackendName = "auto"): Promise<BackendReport> {
  if (name !== "auto" && !Object.hasOwn(loaders, name)) {
    const known = ["auto", ...Object.keys(loaders)].map((known) => `"${known}"`).join(", ");
    throw new ArgumentError("useBackend", "name", `one of ${known}`, name);
  }
  registerChainedOperations();
  const failed: { name: BackendName; reason: string }[] = [];
  for (const candidate of name === "auto" ? (Object.keys(loaders) as BackendName[]) : [name]) {
    const reason = await quietly(() => start(candidate));
    if (reason === undefined) return { name: candidate, failed, kernels: await loadKernels() };
    failed.push({ name: candidate, reason });
  }
  const reasons = failed.map(({ name: tried, reason }) => `${tried}: ${reason}`).join("; ");
  throw new Error(`useBackend: no backend runs here (${reasons}).`);
}

/** Starts one backend. Returns why it does not run, or undefined when it does. */
async function start(name: BackendName): Promise<string | undefined> {
  try {
    await loaders[name]();
    if (!(await setBackend(name))) {
      await findBackendFactory(name)(); // setBackend keeps the reason to itself: fail once more to learn it
      return "setBackend refused it";
    }
    zeros([1]).dispose(); // the first tensor prints tfjs's greeting, and shows that memory can be had
    mendKernels(name);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Loads the kernels of the recurrent layers. Without them the layers compute with the operations of tfjs. */
async function loadKernels(): Promise<BackendReport["kernels"]> {
  try {
    const { variant, threads } = await loadSharedKernels();
    return { variant, threads };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
}

async function loadWasm(): Promise<void> {
  if (getBackend() === "wasm") return;
  const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
  // tfjs's threaded build breaks when its chunk is minified, and recurrent layers gain nothing from it.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths(wasmFiles());
}

async function loadCpu(): Promise<void> {
  await import("@tensorflow/tfjs-backend-cpu");
}

/** Runs something with tfjs's console messages off, and leaves the switch as it was. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const before = env().getBool("PROD");
  env().set("PROD", true);
  try {
    return await run();
  } finally {
    env().set("PROD", before);
  }
}
