import { boolean, integer, number, oneOf, optional, type OptionTable, readOptions } from "@seqloom/array";
import { tensor, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { type MonitorOptions, monitorOptions, readMonitor } from "./readMonitor.js";

/** Options of `earlyStopping`. */
export interface EarlyStoppingOptions extends MonitorOptions {
  /** Smallest difference that is an improvement. Default: 0. */
  readonly minDelta?: number;
  /** Epochs without improvement after which training stops. Default: 0. */
  readonly patience?: number;
  /** 1 prints when it stopped and which epoch it restored. Default: 0. */
  readonly verbose?: 0 | 1;
  /** Value to beat; until then epochs count as without improvement. */
  readonly baseline?: number;
  /** Whether the model gets the weights of its best epoch when training ends, early or not. Default: false. */
  readonly restoreBestWeights?: boolean;
  /** Epochs, counted from 0, before which nothing is watched. Default: 0. */
  readonly startFromEpoch?: number;
}

/** Types, ranges and defaults of the options of `earlyStopping`. */
export const earlyStoppingOptions = {
  ...monitorOptions,
  minDelta: number({ min: 0, default: 0 }),
  patience: integer({ min: 0, default: 0 }),
  verbose: oneOf([0, 1], { default: 0 }),
  baseline: optional(number()),
  restoreBestWeights: boolean({ default: false }),
  startFromEpoch: integer({ min: 0, default: 0 }),
} satisfies OptionTable<EarlyStoppingOptions>;

/** An `earlyStopping` with its findings, which change while `fit` runs. */
export interface EarlyStopping extends Callback {
  /** The best value so far; undefined before the first. */
  readonly best: number | undefined;
  /** The epoch of the best value, counted from 0. */
  readonly bestEpoch: number;
  /** The epoch after which training stopped, counted from 0; undefined if it ran to its end. */
  readonly stoppedEpoch: number | undefined;
}

/**
 * Stops training when a log has not become better for `patience` epochs: Keras's EarlyStopping, a callback for `fit`.
 *
 * @throws ArgumentError on a wrong option; and from `fit`, before anything is trained, if the run will give no such log, or
 *   if `mode` is to say whether less or more of it is better
 *
 * @example
 * import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const kernelInitializer = initializers.zeros();
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
 * compile(model, { optimizer: sgd({ learningRate: 1 }), loss: "mse" }); // steps so long that the loss grows
 * const stop = earlyStopping({ monitor: "loss", patience: 2 });
 * const { epoch } = await fit(model, [[1], [2]], [2, 4], { epochs: 50, callbacks: [stop], verbose: 0 });
 * epoch.length; // → 3
 * stop.bestEpoch; // → 0
 * @see https://keras.io/api/callbacks/early_stopping/
 */
export function earlyStopping(options?: EarlyStoppingOptions): EarlyStopping {
  return new EarlyStoppingMonitor(options);
}

/** State for backups; null where there is no value yet. */
interface SavedStopping {
  readonly best: number | null;
  readonly bestEpoch: number;
  readonly stoppedEpoch: number | null;
  readonly wait: number;
  /** All weights of the best epoch, with restoreBestWeights. */
  readonly weights: readonly Float32Array[] | null;
}

class EarlyStoppingMonitor implements EarlyStopping {
  readonly #settings;
  #context: TrainingContext | undefined;
  /** 1 if more is better, -1 if less is. */
  #sign = 1;
  #wait = 0;
  #bestWeights: SavedWeights | undefined;
  best: number | undefined;
  bestEpoch = 0;
  stoppedEpoch: number | undefined;

  constructor(options?: EarlyStoppingOptions) {
    this.#settings = readOptions("earlyStopping", earlyStoppingOptions, options);
  }

  onTrainBegin(context: TrainingContext): void {
    this.#sign = readMonitor("earlyStopping", this.#settings, context.names);
    this.#context = context;
    this.#wait = 0;
    this.#bestWeights = undefined;
    this.best = this.stoppedEpoch = undefined;
    this.bestEpoch = 0;
  }

  async onEpochEnd(epoch: number, logs: Logs): Promise<void> {
    const { monitor, patience, baseline, startFromEpoch } = this.#settings;
    const current = logs[monitor]; // missing after an epoch without validation
    if (current === undefined || epoch < startFromEpoch) return;
    const isBetter = this.#improves(current, this.best);
    if (isBetter || !this.#bestWeights) await this.#keepWeights(epoch);
    this.#wait += 1;
    if (isBetter) {
      this.best = current;
      this.bestEpoch = epoch;
      if (this.#improves(current, baseline)) this.#wait = 0;
    } else if (this.#wait >= patience && epoch > 0) {
      this.stoppedEpoch = epoch;
      this.#context!.model.stopTraining = true;
    }
  }

  onTrainEnd(): void {
    const { verbose } = this.#settings;
    const say = (text: string): void => void (verbose && this.#context!.write(`${text}\n`));
    if (this.stoppedEpoch !== undefined) say(`Epoch ${this.stoppedEpoch + 1}: early stopping`);
    if (this.#bestWeights) {
      say(`Restoring model weights from the end of the best epoch: ${this.bestEpoch + 1}.`);
      restoreWeights(this.#context!.model, this.#bestWeights);
    }
    this.#bestWeights = undefined; // their memory is given back
  }

  getState(): SavedStopping {
    const { best, bestEpoch, stoppedEpoch } = this;
    const weights = this.#bestWeights?.map(({ values }) => values) ?? null;
    return { best: best ?? null, bestEpoch, stoppedEpoch: stoppedEpoch ?? null, wait: this.#wait, weights };
  }

  setState({ best, bestEpoch, stoppedEpoch, wait, weights }: SavedStopping): void {
    this.best = best ?? undefined;
    this.bestEpoch = bestEpoch;
    this.stoppedEpoch = stoppedEpoch ?? undefined;
    this.#wait = wait;
    const shapes = this.#context!.model.weights.map(({ shape }) => shape as number[]);
    this.#bestWeights = weights?.map((values, i) => ({ values, shape: shapes[i]! }));
  }

  #improves(value: number, reference: number | undefined): boolean {
    const { minDelta } = this.#settings;
    return reference === undefined || this.#sign * (value - reference) > minDelta;
  }

  async #keepWeights(epoch: number): Promise<void> {
    if (!this.#settings.restoreBestWeights) return;
    this.#bestWeights = await saveWeights(this.#context!.model);
    this.bestEpoch = epoch;
  }
}

type SavedWeights = readonly { readonly values: Float32Array; readonly shape: number[] }[];

/** Copies of all weights, trainable or not. */
async function saveWeights(model: LayersModel): Promise<SavedWeights> {
  return Promise.all(
    model.getWeights().map(async (weight) => ({ values: Float32Array.from(await weight.data()), shape: weight.shape })),
  );
}

function restoreWeights(model: LayersModel, weights: SavedWeights): void {
  tidy(() => model.setWeights(weights.map(({ values, shape }) => tensor(values, shape))));
}
