import {
  type Callback,
  type HookName,
  type Logs,
  setLearningRate,
  type TrainingContext,
  trainingState,
} from "@seqloom/training";
import { tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Channel } from "../messages/Channel.js";
import type { HookAnswer, HookCall, Job, Progress } from "../messages/Job.js";

/** Milliseconds between two messages of progress at least: the console draws as often. */
const PROGRESS_MS = 50;

/** Hooks of the console. */
const OF_CONSOLE: readonly HookName[] = ["onEpochBegin", "onTrainBatchEnd", "onEpochEnd"];

type Listening = Pick<Job, "hears" | "console" | "progress">;

/**
 * Callbacks of the caller, as one callback of `fit` in the worker. Hooks that the user's callbacks have are waited for, and get
 * the state of the training where a step was made since the last one; the console is told only.
 */
export class RemoteCallback {
  readonly #channel: Channel;
  readonly #model: LayersModel;
  readonly #hears: ReadonlySet<HookName>;
  readonly #tells: ReadonlySet<HookName>;
  #isChanged = false;
  #progress: Progress | undefined;
  #lastProgress = 0;

  constructor(channel: Channel, model: LayersModel, { hears, console, progress }: Listening) {
    this.#channel = channel;
    this.#model = model;
    this.#hears = new Set<HookName>(["onTrainBegin", ...hears]);
    this.#tells = new Set(console ? OF_CONSOLE : []);
    if (progress) this.#progress = { epoch: 0, epochs: 0, batch: 0, steps: null, logs: {} };
  }

  /** The hooks that somebody listens to, and those that note where training is. */
  toCallback(): Callback {
    const names: HookName[] = [
      ...(["onTrainEnd", "onTestBegin", "onTestBatchBegin", "onTestBatchEnd", "onTestEnd"] as const),
      ...(["onEpochBegin", "onTrainBatchEnd", "onEpochEnd"] as const),
    ];
    const heard = names.filter((name) => this.#hears.has(name) || this.#tells.has(name) || this.#notes(name));
    return {
      ...Object.fromEntries(heard.map((name) => [name, (...args: unknown[]) => this.#call(name, args)])),
      onTrainBegin: (context) => this.#call("onTrainBegin", [context]),
      onTrainBatchBegin: (...args) => {
        const called = this.#hears.has("onTrainBatchBegin") ? this.#call("onTrainBatchBegin", args) : undefined;
        this.#isChanged = true; // by the step that follows
        return called;
      },
    };
  }

  #notes(name: HookName): boolean {
    return this.#progress !== undefined && OF_CONSOLE.includes(name);
  }

  #call(name: HookName, args: readonly unknown[]): Promise<void> | undefined {
    if (name === "onTrainEnd") this.#isChanged = true; // averages of the weights may have taken their place
    const sent = name === "onTrainBegin" || name === "onTestBegin" ? [plainContext(args[0] as TrainingContext)] : args;
    const called = this.#hears.has(name) ? this.#ask(name, sent, args) : undefined;
    if (!called && this.#tells.has(name)) this.#channel.tell("hook", { name, args: sent } satisfies Partial<HookCall>);
    if (this.#progress) this.#note(name, sent);
    return called;
  }

  async #ask(name: HookName, sent: readonly unknown[], args: readonly unknown[]): Promise<void> {
    const state = this.#isChanged ? await trainingState(this.#model, "fitInWorker") : undefined;
    this.#isChanged = false;
    const { stop, rate, weights, logs } = await this.#channel.ask<HookAnswer>("hook", { name, args: sent, state });
    this.#model.stopTraining = stop;
    if (rate !== undefined) setLearningRate(this.#model, rate);
    if (weights) setWeights(this.#model, weights);
    if (logs) replace(args[1] as Record<string, number>, logs);
  }

  #note(name: HookName, args: readonly unknown[]): void {
    const before = this.#progress!;
    if (name === "onTrainBegin") {
      const { params } = args[0] as TrainingContext;
      this.#progress = { ...before, epochs: params.epochs, steps: params.steps };
    } else if (name === "onEpochBegin") this.#progress = { ...before, epoch: args[0] as number, batch: 0, logs: {} };
    else if (name === "onTrainBatchEnd") {
      this.#progress = { ...before, batch: (args[0] as number) + 1, logs: args[1] as Logs };
      if (performance.now() - this.#lastProgress >= PROGRESS_MS) this.#tellProgress();
    } else if (name === "onEpochEnd") {
      this.#progress = { ...before, logs: args[1] as Logs };
      this.#tellProgress();
    }
  }

  #tellProgress(): void {
    this.#lastProgress = performance.now();
    this.#channel.tell("progress", this.#progress);
  }
}

/** A context without what stays in its thread. */
function plainContext({ names, params }: TrainingContext): Pick<TrainingContext, "names" | "params"> {
  return { names, params };
}

function setWeights(model: LayersModel, values: readonly (Float32Array | Int32Array)[]): void {
  tidy(() => {
    for (const [place, weight] of model.weights.entries()) {
      const variable = weight.read() as Variable;
      variable.assign(tensor(values[place]!, variable.shape, variable.dtype as "float32"));
    }
  });
}

/** Makes one record of logs equal to another one, in its order. */
function replace(logs: Record<string, number>, others: Logs): void {
  for (const name of Object.keys(logs)) delete logs[name];
  Object.assign(logs, others);
}
