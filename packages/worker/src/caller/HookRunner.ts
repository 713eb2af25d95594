import {
  CallbackList,
  type CallbackListOptions,
  type CallParams,
  type HookArguments,
  type HookName,
  type Logs,
  restoreTraining,
  type TrainingContext,
} from "@seqloom/training";
import type { Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { HookAnswer, HookCall } from "../messages/Job.js";

/** Settings of the callbacks and the console. */
export interface HookSettings extends Pick<CallbackListOptions, "callbacks" | "initialEpoch" | "look" | "write"> {
  readonly verbose: CallParams["verbose"];
}

const CALLER = "fitInWorker";

/** Names of the hooks that a training may call. */
const HOOKS: readonly HookName[] = [
  ...(["onTrainBegin", "onEpochBegin", "onTrainBatchBegin", "onTrainBatchEnd", "onEpochEnd", "onTrainEnd"] as const),
  ...(["onTestBegin", "onTestBatchBegin", "onTestBatchEnd", "onTestEnd"] as const),
];

/** Calls the callbacks of the caller, with the caller's model in the state of that in the worker. */
export class HookRunner {
  readonly hears: readonly HookName[];
  readonly #model: LayersModel;
  readonly #settings: HookSettings;
  #list: CallbackList;

  /** @throws ArgumentError on a value that is no callback */
  constructor(model: LayersModel, settings: HookSettings) {
    this.#model = model;
    this.#settings = settings;
    this.#list = this.#makeList({ verbose: settings.verbose, epochs: 1, steps: null }, false);
    this.hears = HOOKS.filter((name) => this.#list.hears(name));
  }

  /** Writes to the console of the training. */
  write(text: string): void {
    this.#list.write(text);
  }

  /** Calls a hook of all callbacks, and tells what they changed. */
  async call({ name, args, state }: HookCall): Promise<HookAnswer> {
    const model = this.#model;
    if (state) await restoreTraining(model, state);
    const [rate, buffers] = [rateOf(model), buffersOf(model)];
    const own = this.#argumentsOf(name, args);
    await this.#list.call(name, ...(own as unknown as HookArguments<HookName>));
    const newRate = rateOf(model);
    const isSet = buffersOf(model).some((buffer, place) => buffer !== buffers[place]);
    return {
      stop: model.stopTraining,
      rate: newRate === rate ? undefined : newRate,
      weights: isSet ? await weightsOf(model) : undefined,
      logs: name === "onEpochEnd" ? (own[1] as Logs) : undefined,
    };
  }

  #argumentsOf(name: HookName, args: readonly unknown[]): readonly unknown[] {
    if (name !== "onTrainBegin" && name !== "onTestBegin") return args;
    const { names, params } = args[0] as Pick<TrainingContext, "names" | "params">;
    const own = { ...params, verbose: this.#settings.verbose };
    if (name === "onTrainBegin") {
      const doValidation = names.some((each) => each.startsWith("val_"));
      this.#list = this.#makeList(own, doValidation);
    }
    return [{ model: this.#model, names, params: own, write: this.#list.write } satisfies TrainingContext];
  }

  #makeList(params: CallParams, doValidation: boolean): CallbackList {
    const { verbose: _, ...settings } = this.#settings;
    return new CallbackList({ ...settings, params, doValidation, caller: CALLER });
  }
}

/** The learning rate; undefined where a schedule decides it. */
function rateOf({ optimizer }: LayersModel): number | undefined {
  const { learningRate } = optimizer.getConfig();
  if (typeof learningRate === "number") return learningRate;
  return undefined;
}

/** Marks of the numbers of all weights, which change when a weight is set. */
function buffersOf(model: LayersModel): object[] {
  return model.weights.map((weight) => weight.read().dataId);
}

function weightsOf(model: LayersModel): Promise<(Float32Array | Int32Array)[]> {
  return Promise.all(
    model.weights.map(async (weight) => (await (weight.read() as Variable).data()) as Float32Array | Int32Array),
  );
}
