import { ArgumentError, type ReadOptions } from "@seqloom/array";
import {
  type BatchGenerator,
  carryTraining,
  engineLine,
  type History,
  type ModelData,
  restoreTraining,
} from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { startWorker } from "#startWorker";
import { connectThread, type Thread } from "../connectThread.js";
import type { BatchCall } from "../data/BatchSender.js";
import { Channel } from "../messages/Channel.js";
import type { HookCall, Job, Outcome, Progress } from "../messages/Job.js";
import { receiveError, type SentError } from "../messages/sentError.js";
import type { fitInWorkerOptions } from "./fitInWorkerOptions.js";
import { HookRunner } from "./HookRunner.js";
import { makeJob, type Senders } from "./makeJob.js";
import { watchStop } from "./watchStop.js";

const CALLER = "fitInWorker";

/** A call of `fitInWorker`: starts a worker, and answers it until the training is over. */
export class WorkerTraining {
  readonly #model: LayersModel;
  readonly #settings: ReadOptions<typeof fitInWorkerOptions>;
  readonly #verbose: 0 | 1 | 2;
  readonly #hooks: HookRunner;
  #senders: Senders = {};
  /** Hooks and batches, each in the order in which the worker called. */
  #lastHook: Promise<unknown> = Promise.resolve();
  #lastBatch: Promise<unknown> = Promise.resolve();
  /** The first error of a callback, a generator or a listener. */
  #failure: { readonly error: unknown } | undefined;

  constructor(model: LayersModel, settings: ReadOptions<typeof fitInWorkerOptions>) {
    const { callbacks, initialEpoch, look, write, verbose } = settings;
    this.#model = model;
    this.#settings = settings;
    this.#verbose = verbose === "auto" || verbose === 3 ? 1 : verbose;
    this.#hooks = new HookRunner(model, {
      callbacks,
      initialEpoch,
      look,
      verbose: this.#verbose,
      ...(write && { write }),
    });
  }

  async run(x: ModelData | BatchGenerator, y: ModelData | undefined): Promise<History> {
    const { job, senders } = await makeJob(this.#model, x, y, this.#settings, this.#hooks.hears);
    this.#senders = senders;
    const start = this.#settings.startWorker ?? startWorker;
    const thread = connectThread(start(), (error) => channel.fail(error));
    const channel: Channel = new Channel(thread, CALLER, (call, value) => this.#answer(channel, call, value));
    try {
      const outcome = await this.#train(channel, job);
      await this.#lastHook;
      const history = await this.#finish(outcome);
      if (this.#settings.verbose === 3) this.#hooks.write(engineLine(history.engine, history.engineReason));
      return history;
    } finally {
      await this.#close(thread);
    }
  }

  /** Sends the job; until it is done, the signal and `model.stopTraining` reach the worker. */
  async #train(channel: Channel, job: Job): Promise<Outcome> {
    const { signal } = this.#settings;
    const abort = (): void => channel.tell("abort");
    const unwatch = watchStop(this.#model, (stop) => channel.tell("stop", stop));
    signal?.addEventListener("abort", abort);
    try {
      if (signal?.aborted) abort(); // while the job was made
      return await channel.ask<Outcome>("train", job);
    } catch (error) {
      if ((error as Error).name !== "DataCloneError") throw error;
      const { message } = error as Error;
      throw new ArgumentError(CALLER, "all arguments", "arrays, tensors, numbers, texts and lists of them", message);
    } finally {
      signal?.removeEventListener("abort", abort);
      unwatch();
    }
  }

  async #finish({ history, error, state }: Outcome): Promise<History> {
    if (state) await restoreTraining(this.#model, state);
    if (error === undefined) return this.#ofCall(history!);
    const sent = error as SentError;
    const training = sent.training && { ...sent.training, history: this.#ofCall(sent.training.history) };
    const { signal } = this.#settings;
    const isAborted = signal?.aborted && sent.name === "AbortError";
    // An error of this thread is thrown as it is.
    const own = this.#failure ?? (isAborted ? { error: signal.reason as unknown } : undefined);
    if (!own) throw receiveError({ ...sent, training }, CALLER);
    throw training ? carryTraining(own.error, training) : own.error;
  }

  /** The history with the settings of this call: the worker has no console. */
  #ofCall(history: History): History {
    return { ...history, params: { ...history.params, verbose: this.#verbose } };
  }

  async #close(thread: Thread): Promise<void> {
    await thread.end();
    await this.#lastBatch.catch(() => undefined);
    for (const sender of Object.values(this.#senders)) await sender?.close();
  }

  #answer(channel: Channel, call: string, value: unknown): unknown {
    const noted = (run: () => unknown) => async (): Promise<unknown> => {
      try {
        return await run();
      } catch (error) {
        this.#failure ??= { error };
        channel.tell("abort"); // for what is told only
        throw error;
      }
    };
    if (call === "batch") {
      const { which, call: ofBatch } = value as { readonly which: string; readonly call: BatchCall };
      const answered = this.#lastBatch.then(noted(() => this.#senders[which]!.answer(ofBatch)));
      this.#lastBatch = answered.catch(() => undefined);
      return answered;
    }
    const answered = this.#lastHook.then(noted(() => this.#hear(call, value)));
    this.#lastHook = answered.catch(() => undefined);
    return answered;
  }

  #hear(call: string, value: unknown): unknown {
    const { onProgress, onWarning = console.warn } = this.#settings;
    if (call === "progress") return onProgress?.(value as Progress);
    if (call === "hook") return this.#hooks.call(value as HookCall);
    if (this.#verbose === 1) this.#hooks.write("\n"); // below the bar
    return onWarning((value as string).replace(/^fit: /, `${CALLER}: `));
  }
}
