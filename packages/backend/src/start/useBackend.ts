import { engine, env, getBackend, setBackend, zeros } from "@tensorflow/tfjs-core";
import { ArgumentError, boolean, oneOf, type OptionTable, optional, readOptions } from "@seqloom/array";
import { explainMissingBackend } from "@seqloom/kernels";
import { backendVariable, kernelsVariable, strictVariable } from "#backendVariable";
import { optionalBackends } from "#optionalBackends";
import { withoutErrorListeners } from "#withoutErrorListeners";
import { backendNames, type BackendName } from "../backendNames.js";
import { kernelsChoice, type KernelsChoice, kernelsNames } from "../native/kernelsChoice.js";
import { loadKernels } from "../native/loadKernels.js";
import type { BackendReport } from "../report/BackendReport.js";
import { registerChainedOperations } from "../engine/chainedOperations.js";
import { backendDetails, backendMessage } from "../report/describeBackend.js";
import { messageOf } from "../report/messageOf.js";
import { rememberBackend } from "./currentBackend.js";
import { loadWasm, wasmFailure } from "./loadWasm.js";
import { mendKernels } from "../kernels/mendKernels.js";
import type { Obstacle, OptionalBackend } from "../optional/optionalBackend.js";
import { checkStrict, strictChoice } from "./strictChoice.js";
import { takeBackend } from "./takeBackend.js";
import { type WasmPaths, wasmPaths } from "../wasmPaths.js";

export interface UseBackendOptions {
  /** Places of tfjs's .wasm files, where the bundler does not find them. URLs in a page, paths in Node. */
  readonly wasmPaths?: WasmPaths;
  /** Kernels to compute with; default "auto". In Node it takes those of `@seqloom/kernels-native` where they are installed. "native": those or an error; "wasm": never. `SEQLOOM_KERNELS` decides in place of "auto". */
  readonly kernels?: KernelsChoice;
  /** Whether every machine is to give the same digits; default false. It takes the kernels without fused multiply-adds, never native ones, and no backend but "wasm", or "cpu" by name. `SEQLOOM_STRICT=1` asks for it where the call says nothing. */
  readonly strict?: boolean;
}

/** A backend to start; `tfjsName` is the name that it registers with. */
interface Starter extends Partial<OptionalBackend> {
  readonly tfjsName: string;
  readonly load: (paths?: WasmPaths) => Promise<void>;
}

const useBackendOptions = {
  wasmPaths,
  kernels: oneOf(["auto", ...kernelsNames], { default: "auto" }),
  strict: optional(boolean()),
} satisfies OptionTable<UseBackendOptions>;

const starters: Readonly<Record<BackendName, Starter>> = {
  wasm: { tfjsName: "wasm", load: loadWasm },
  cpu: { tfjsName: "cpu", load: loadCpu },
  node: { tfjsName: "tensorflow", ...optionalBackends.node },
  "node-gpu": { tfjsName: "tensorflow", ...optionalBackends["node-gpu"] },
  webgpu: { tfjsName: "webgpu", ...optionalBackends.webgpu },
  webgl: { tfjsName: "webgl", ...optionalBackends.webgl },
};

/** Backends that "auto" tries, in this order: the fastest one for recurrent layers that needs no installation first. */
const AUTO: readonly BackendName[] = ["wasm", "cpu"];

/** Backends that "auto" tries with `strict`: plain JavaScript has other digits. */
const STRICT_AUTO: readonly BackendName[] = ["wasm"];

/**
 * Starts TensorFlow.js: on WebAssembly, in Node and in browsers, with nothing to configure; on plain JavaScript where
 * WebAssembly is not available; on another backend by its name, when its package is installed. Call it once before the
 * first tensor.
 *
 * It also loads the fused operations of @seqloom/kernels, or in Node those of @seqloom/kernels-native where they are installed, gives tensors the chained operations that tfjs-layers calls,
 * and keeps tfjs's greeting off the console.
 *
 * "auto" is the backend that the environment variable SEQLOOM_BACKEND names (in Node), otherwise the first that runs of
 * "wasm" and "cpu". It takes none of the others by itself: the fused operations serve tfjs-node as well, so it is no faster
 * than "wasm" on large recurrent nets and several times slower on small ones, and a graphics card pays only for larger
 * models.
 * A name other than "auto" wins over the variable.
 *
 * On "webgpu" in Node numbers can only be read by `await tensor.data()`, and a program may have to end by process.exit().
 *
 * @param name "auto" or a backend: that one or an error
 * @param options kernels to compute with, and the place of the .wasm files for bundlers that do not find them
 * @returns the backend that runs, the other available ones and the missing ones; `message` is one line, `details` has all
 * @throws ArgumentError if there is no backend of that name, or it does not run here: with the reason and what to install
 * @throws Error if "auto" finds none, with the reasons
 *
 * @example
 * const { name, found } = await useBackend();
 * name; // → 'wasm'
 * found.includes("cpu"); // → true
 * @see https://www.tensorflow.org/js/guide/platform_environment
 */
export async function useBackend(
  name: "auto" | BackendName = "auto",
  options: UseBackendOptions = {},
): Promise<BackendReport> {
  const { wasmPaths: paths, kernels, ...given } = readOptions("useBackend", useBackendOptions, options);
  const askedKernels = kernelsChoice(kernels, kernelsVariable());
  const strictness = strictChoice(given.strict, strictVariable());
  const { strict } = strictness;
  const variable = name === "auto" ? backendVariable() : undefined;
  const argument = variable === undefined ? "name" : "SEQLOOM_BACKEND";
  const asked = variable ?? name;
  if (asked !== "auto" && !isBackendName(asked)) {
    const known = ["auto", ...backendNames].map((known) => `"${known}"`).join(", ");
    throw new ArgumentError("useBackend", argument, `one of ${known}`, asked);
  }
  checkStrict(strictness, { name: asked, argument }, askedKernels);
  explainMissingBackend(engine()); // for programs that do not await the start
  registerChainedOperations();
  const failed: { name: BackendName; reason: string }[] = [];
  for (const candidate of asked === "auto" ? (strict ? STRICT_AUTO : AUTO) : [asked]) {
    const obstacle = (await starters[candidate].obstacle?.()) ?? (await quietly(() => start(candidate, paths)));
    if (obstacle === undefined) {
      const { tfjsName } = starters[candidate];
      rememberBackend(tfjsName, { name: candidate, strict, ...(paths !== undefined && { wasmPaths: paths }) });
      const chosenBy = asked === "auto" ? "auto" : argument;
      const loaded = await loadKernels(candidate, { ...askedKernels, strict });
      return withTexts({ name: candidate, chosenBy, strict, ...(await whatIsHere(failed)), failed, ...loaded });
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

/** The backends that may run here and those that cannot, as far as can be known without starting them. */
async function whatIsHere(failed: BackendReport["failed"]): Promise<Pick<BackendReport, "found" | "missing">> {
  const look = async (name: BackendName) => ({ name, obstacle: await starters[name].obstacle?.() });
  const looked = await Promise.all(backendNames.filter((name) => failed.every((one) => one.name !== name)).map(look));
  return {
    found: looked.flatMap(({ name, obstacle }) => (obstacle === undefined ? [name] : [])),
    missing: looked.flatMap(({ name, obstacle }) => (obstacle === undefined ? [] : [{ name, ...obstacle }])),
  };
}

function withTexts(report: Omit<BackendReport, "message" | "details">): BackendReport {
  return { ...report, message: backendMessage(report), details: backendDetails(report) };
}

/** Starts one backend. Returns why it does not run, with the backend of before back in its place, or undefined. */
async function start(name: BackendName, paths: WasmPaths | undefined): Promise<Obstacle | undefined> {
  const { tfjsName, load } = starters[name];
  const before = getBackend();
  try {
    await load(paths);
    await (name === "wasm" ? withoutErrorListeners(() => takeBackend(tfjsName)) : takeBackend(tfjsName));
    zeros([1]).dispose(); // the first tensor prints tfjs's greeting, and shows that memory is available
    mendKernels(tfjsName);
    return undefined;
  } catch (error) {
    if (before && getBackend() !== before) await setBackend(before);
    return { reason: messageOf(name === "wasm" ? wasmFailure(error) : error) };
  }
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
