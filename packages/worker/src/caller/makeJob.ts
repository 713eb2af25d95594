import { ArgumentError, freshSeed, type ReadOptions } from "@seqloom/array";
import { currentBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import {
  type BatchGenerator,
  type GeneratedBatch,
  getCompileConfig,
  type HookName,
  isGenerator,
  type ModelData,
  trainingState,
} from "@seqloom/training";
import { getBackend } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { BatchSender } from "../data/BatchSender.js";
import { sendBatch, sendData } from "../data/sendData.js";
import type { Job, SentInput } from "../messages/Job.js";
import { describeModel } from "../model/describeModel.js";
import type { fitInWorkerOptions } from "./fitInWorkerOptions.js";

type Settings = ReadOptions<typeof fitInWorkerOptions>;

/** Sources whose batches the worker asks for, by the names of the arguments. */
export type Senders = Readonly<Partial<Record<string, BatchSender>>>;

const CALLER = "fitInWorker";

/**
 * Describes a training for the worker.
 *
 * @throws ArgumentError that names what cannot be sent
 */
export async function makeJob(
  model: LayersModel,
  x: ModelData | BatchGenerator,
  y: ModelData | undefined,
  settings: Settings,
  hears: readonly HookName[],
): Promise<{ readonly job: Job; readonly senders: Senders }> {
  const { validationData, sampleWeight, stepsPerEpoch, validationSteps, shuffle } = settings;
  const senders: Record<string, BatchSender> = {};
  const send = async (
    name: string,
    data: ModelData | BatchGenerator,
    steps: number | undefined,
  ): Promise<SentInput> => {
    if (!isGenerator(data)) return { data: await sendData(data) };
    const sender = (senders[name] = new BatchSender(data));
    return { source: sender.source, ahead: steps === undefined };
  };
  const job: Job = {
    ...engineOf(),
    modules: settings.modules.map(String),
    model: await describeModel(CALLER, model),
    compile: getCompileConfig(model, CALLER),
    state: await trainingState(model, CALLER),
    x: await send("x", x, stepsPerEpoch),
    y: isGenerator(x) ? undefined : await sendData(y),
    sampleWeight: await sendData(sampleWeight),
    validationData: await sendValidation(validationData, (data) => send("validationData", data, validationSteps)),
    options: { ...plainOptions(settings), ...(shuffle && { seed: settings.seed ?? freshSeed(0) }) },
    hears,
    console: settings.verbose !== 0,
    progress: settings.onProgress !== undefined,
  };
  return { job, senders };
}

async function sendValidation(
  data: GeneratedBatch | BatchGenerator | undefined,
  send: (generator: BatchGenerator) => Promise<SentInput>,
): Promise<SentInput | undefined> {
  if (data === undefined) return undefined;
  return isGenerator(data) ? send(data) : { data: await sendBatch(data) };
}

/** Backend and fused kernels of this thread. */
function engineOf(): Pick<Job, "backend" | "kernels"> {
  const backend = currentBackend();
  if (!backend) {
    const hint = "`await useBackend();` (@seqloom/backend) starts one.";
    throw new ArgumentError(CALLER, "backend", "one that useBackend knows", getBackend(), hint);
  }
  const kernels = sharedKernels();
  return {
    backend: { name: backend.name, strict: backend.strict, wasmPaths: absolute(backend.wasmPaths) },
    kernels: kernels
      ? {
          native: kernels.variant.startsWith("native"),
          threads: kernels.threads,
          relaxed: kernels.variant.endsWith("Relaxed"),
          shared: kernels.variant.startsWith("shared"),
        }
      : null,
  };
}

/** In a page, places of files relative to it are not those relative to its worker. */
function absolute<Paths extends string | Readonly<Record<string, string>> | undefined>(paths: Paths): Paths {
  const base = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
  if (base === undefined || paths === undefined) return paths;
  if (typeof paths === "string") return new URL(paths, base).href as Paths;
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, new URL(path, base).href])) as Paths;
}

function plainOptions(settings: Settings): Job["options"] {
  const { callbacks, signal, write, look, verbose, modules, onProgress, onWarning, startWorker, ...others } = settings;
  void [callbacks, signal, write, look, verbose, modules, onProgress, onWarning, startWorker]; // they stay here
  const { sampleWeight, validationData, ...plain } = others;
  void [sampleWeight, validationData]; // sent by themselves
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
}
