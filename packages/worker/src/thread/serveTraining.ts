import { useBackend } from "@seqloom/backend";
import { Kernels, setSharedKernels, sharedKernels } from "@seqloom/kernels";
import {
  compileFromConfig,
  type CustomObject,
  fit,
  type FitOptions,
  type ModelData,
  registerCustomObjects,
  restoreTraining,
  trainingState,
} from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BatchCall, SentSource } from "../data/BatchSender.js";
import { receiveBatches } from "../data/receiveBatches.js";
import { Channel } from "../messages/Channel.js";
import type { Job, Outcome, SentInput } from "../messages/Job.js";
import type { Port } from "../messages/Port.js";
import { sendError } from "../messages/sentError.js";
import type { SentModel } from "../model/describeModel.js";
import { rebuildModel } from "../model/rebuildModel.js";
import { ownPort } from "#ownPort";
import { RemoteCallback } from "./RemoteCallback.js";

const CALLER = "fitInWorker";

/**
 * Trains what `fitInWorker` sends, in a worker: all that `@seqloom/worker/worker` does. A worker of one's own calls it behind
 * what it registers.
 *
 * @param port connection to the caller; left out, that of the worker that calls it
 * @throws Error outside of a worker, where no port is given
 */
export function serveTraining(port: Port = ownPort()): void {
  const controller = new AbortController();
  let model: LayersModel | undefined;
  const channel: Channel = new Channel(port, CALLER, async (call, value) => {
    if (call === "abort") controller.abort();
    if (call === "stop" && model) model.stopTraining = value as boolean;
    if (call !== "train") return undefined;
    const job = value as Job;
    model = await prepare(job);
    return train(channel, job, model, controller.signal);
  });
}

/** The caller's model, compiled and in the caller's state. */
async function prepare({ modules, backend, kernels, model: sent, compile, state }: Job): Promise<LayersModel> {
  // Not before: stockClasses are those of tfjs, whatever the order in which a bundler runs modules.
  await import("@seqloom/layers");
  for (const address of modules) await importModule(address);
  const { name, strict, wasmPaths } = backend;
  await useBackend(name, {
    strict,
    ...(wasmPaths !== undefined && { wasmPaths }),
    kernels: kernels?.native ? "native" : "wasm",
  });
  setSharedKernels(await kernelsOf(kernels));
  const model = await rebuildModel(CALLER, sent as SentModel);
  const hint = 'Give modules: [new URL("./file.js", import.meta.url)], a module that exports it.';
  compileFromConfig(model, compile, { caller: CALLER, hint });
  await restoreTraining(model, state);
  return model;
}

/** Kernels as the caller has them. Native ones are those that `useBackend` loaded: results do not depend on their threads. */
async function kernelsOf(settings: Job["kernels"]): Promise<Kernels | undefined> {
  if (settings === null) return undefined;
  const { native, ...options } = settings;
  return native ? sharedKernels() : Kernels.load(options);
}

/** Imports a module, and makes the functions and classes that it exports known by their names. */
async function importModule(address: string): Promise<void> {
  const exported = (await import(/* @vite-ignore */ /* webpackIgnore: true */ address)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(exported)) {
    if (typeof value !== "function") continue;
    registerCustomObjects({ [name === "default" ? value.name : name]: value as CustomObject });
  }
}

async function train(channel: Channel, job: Job, model: LayersModel, signal: AbortSignal): Promise<Outcome> {
  const inputs = {
    x: inputOf(channel, "x", job.x),
    validationData: inputOf(channel, "validationData", job.validationData),
  };
  const options = {
    ...job.options,
    ...(inputs.validationData !== undefined && { validationData: inputs.validationData }),
    ...(job.sampleWeight !== undefined && { sampleWeight: job.sampleWeight }),
    verbose: 0,
    signal,
    onWarning: (warning: string) => channel.tell("warning", warning),
    callbacks: new RemoteCallback(channel, model, job).toCallback(),
  } as FitOptions;
  const isGenerated = "source" in job.x;
  let history: Outcome["history"];
  let error: unknown;
  try {
    history = await (isGenerated
      ? fit(model, inputs.x as never, options)
      : fit(model, inputs.x as ModelData, job.y as ModelData, options));
  } catch (thrown) {
    error = sendError(thrown);
  }
  return { history, error, state: await trainingState(model, CALLER), stopped: model.stopTraining };
}

/** Data as `fit` takes them: a generator asks the caller for its batches. */
function inputOf(channel: Channel, which: string, input: SentInput | undefined): unknown {
  if (input === undefined) return undefined;
  if ("data" in input) return input.data;
  const ask = (call: BatchCall): Promise<unknown> => channel.ask("batch", { which, call });
  return receiveBatches(input.source as SentSource, ask, input.ahead);
}
