import { env, findBackendFactory, getBackend, setBackend, zeros } from "@tensorflow/tfjs-core";
import { ArgumentError } from "@seqloom/array";
import { loadSharedKernels } from "@seqloom/kernels";
import { backendVariable } from "#backendVariable";
import { optionalBackends } from "#optionalBackends";
import { wasmFiles } from "#wasmFiles";
import { backendNames, type BackendName } from "./backendNames.js";
import type { BackendReport } from "./BackendReport.js";
import { registerChainedOperations } from "./chainedOperations.js";
import { describeBackend } from "./describeBackend.js";
import { shareCopies } from "./identity.js";
import { mendKernels } from "./mendKernels.js";
import type { Obstacle, OptionalBackend } from "./optionalBackend.js";

/** How a backend is started; `tfjsName` is the name that it registers with. */
interface Starter extends Partial<OptionalBackend> {
  readonly tfjsName: string;
  readonly load: () => Promise<void>;
}

const starters: Readonly<Record<BackendName, Starter>> = {
  wasm: { tfjsName: "wasm", load: loadWasm },
  cpu: { tfjsName: "cpu", load: loadCpu },
  node: { tfjsName: "tensorflow", ...optionalBackends.node },
  "node-gpu": { tfjsName: "tensorflow", ...optionalBackends["node-gpu"] },
  webgpu: { tfjsName: "webgpu", ...optionalBackends.webgpu },
  webgl: { tfjsName: "webgl", ...optionalBackends.webgl },
};

/** What "auto" tries, in this order: what runs the recurrent layers fastest without anything to install. */
const AUTO: readonly BackendName[] = ["wasm", "cpu"];

/**
 * Starts TensorFlow.js: on WebAssembly, in Node and in browsers, with nothing to configure; on plain JavaScript where
 * WebAssembly cannot be had; on another backend by its name, when its package is installed. Call it once before the
 * first tensor.
 *
 * It also loads the fused kernels of the recurrent layers, gives tensors the chained operations that tfjs-layers calls,
 * and keeps tfjs's greeting off the console.
 *
 * "auto" is the backend that the environment variable SEQLOOM_BACKEND names (in Node), otherwise the first that runs of
 * "wasm" and "cpu". It takes none of the others by itself: the fused kernels serve tfjs-node as well, so it is no faster than
 * "wasm" on large recurrent nets and several times slower on small ones, and a graphics card pays only for larger models.
 * A name other than "auto" wins over the variable.
 *
 * On "webgpu" in Node numbers can only be read by `await tensor.data()`, and a program may have to end by process.exit().
 *
 * @param name "auto" or a backend: that one or an error
 * @returns what was started, what else is there and what is missing; `message` says it in one line
 * @throws ArgumentError if there is no backend of that name, or it does not run here: with the reason and what to install
 * @throws Error if "auto" finds none, with the reasons
 *
 * @example
 * const { name, found } = await useBackend();
 * name; // → 'wasm'
 * found.includes("cpu"); // → true
 * @see https://www.tensorflow.org/js/guide/platform_environment
 */
export async function useBackend(name: "auto" | BackendName = "auto"): Promise<BackendReport> {
  const variable = name === "auto" ? backendVariable() : undefined;
  const argument = variable === undefined ? "name" : "SEQLOOM_BACKEND";
  const asked = variable ?? name;
  if (asked !== "auto" && !isBackendName(asked)) {
    const known = ["auto", ...backendNames].map((known) => `"${known}"`).join(", ");
    throw new ArgumentError("useBackend", argument, `one of ${known}`, asked);
  }
  registerChainedOperations();
  const failed: { name: BackendName; reason: string }[] = [];
  for (const candidate of asked === "auto" ? AUTO : [asked]) {
    const obstacle = starters[candidate].obstacle?.() ?? (await quietly(() => start(candidate)));
    if (obstacle === undefined) {
      const chosenBy = asked === "auto" ? "auto" : argument;
      return withMessage({ name: candidate, chosenBy, ...whatIsHere(), failed, kernels: await loadKernels(candidate) });
    }
    if (asked !== "auto") {
      const hint = `Reason: ${obstacle.reason}${obstacle.remedy ? ` (${obstacle.remedy})` : ""}.`;
      throw new ArgumentError("useBackend", argument, "a backend that runs here", asked, hint);
    }
    failed.push({ name: candidate, reason: obstacle.reason });
  }
  const reasons = failed.map(({ name: tried, reason }) => `${tried}: ${reason}`).join("; ");
  throw new Error(`useBackend: no backend runs here (${reasons}).`);
}

function isBackendName(name: string): name is BackendName {
  return (backendNames as readonly string[]).includes(name);
}

/** The backends that may run here and those that cannot, as far as can be known without loading them. */
function whatIsHere(): Pick<BackendReport, "found" | "missing"> {
  const looked = backendNames.map((name) => ({ name, obstacle: starters[name].obstacle?.() }));
  return {
    found: looked.flatMap(({ name, obstacle }) => (obstacle === undefined ? [name] : [])),
    missing: looked.flatMap(({ name, obstacle }) => (obstacle === undefined ? [] : [{ name, ...obstacle }])),
  };
}

function withMessage(report: Omit<BackendReport, "message">): BackendReport {
  return { ...report, message: describeBackend(report) };
}

/** Starts one backend. Returns why it does not run, with the backend of before back in its place, or undefined. */
async function start(name: BackendName): Promise<Obstacle | undefined> {
  const { tfjsName, load } = starters[name];
  const before = getBackend();
  try {
    await load();
    if (!(await setBackend(tfjsName))) {
      await findBackendFactory(tfjsName)(); // setBackend keeps the reason to itself: fail once more to learn it
      throw new Error("setBackend refused it");
    }
    zeros([1]).dispose(); // the first tensor prints tfjs's greeting, and shows that memory can be had
    mendKernels(tfjsName);
    return undefined;
  } catch (error) {
    if (before && getBackend() !== before) await setBackend(before);
    return { reason: messageOf(error) };
  }
}

/** Loads the kernels of the recurrent layers. Without them the layers compute with the operations of tfjs. */
async function loadKernels(name: BackendName): Promise<BackendReport["kernels"]> {
  if (name === "webgpu" || name === "webgl") return { reason: "the numbers lie on the graphics card" };
  try {
    const { variant, threads } = await loadSharedKernels();
    return { variant, threads };
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

/** On one line, whatever was thrown, without the full stop of a sentence. */
function messageOf(error: unknown): string {
  const message = String((error as { message?: unknown } | undefined)?.message ?? error);
  return message
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.?!]$/, "");
}

async function loadWasm(): Promise<void> {
  if (getBackend() === "wasm") return;
  const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
  // tfjs's threaded build breaks when its chunk is minified, and recurrent layers gain nothing from it.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths(wasmFiles());
  shareCopies();
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
