import { custom, integer, number, oneOf, type OptionTable, readOptions, type ReadOptions } from "@seqloom/array";
import type { Callback, TrainingContext } from "../callbacks/Callback.js";
import { pythonNumber } from "../callbacks/pythonNumber.js";
import { getLearningRate, setLearningRate } from "../optimizers/learningRate.js";
import { type MonitorOptions, monitorOptions, readMonitor } from "./readMonitor.js";

/** Options of `reduceLROnPlateau`. */
export interface ReduceLROnPlateauOptions extends MonitorOptions {
  /** Factor of the learning rate at each cut. Default: 0.1. */
  readonly factor?: number;
  /** Epochs without improvement after which the rate is cut; 0 does as 1. Default: 10. */
  readonly patience?: number;
  /** 1 prints each cut. Default: 0. */
  readonly verbose?: 0 | 1;
  /** Difference that an improvement exceeds. Default: 0.0001. */
  readonly minDelta?: number;
  /** Epochs after a cut that do not count as without improvement. Default: 0. */
  readonly cooldown?: number;
  /** Lowest learning rate. Default: 0. */
  readonly minLr?: number;
}

/** Types, ranges and defaults of the options of `reduceLROnPlateau`. */
export const reduceLROnPlateauOptions = {
  ...monitorOptions,
  factor: custom<number>("a number from 0 and below 1", isFactor, { default: 0.1 }),
  patience: integer({ min: 0, default: 10 }),
  verbose: oneOf([0, 1], { default: 0 }),
  minDelta: number({ min: 0, default: 1e-4 }),
  cooldown: integer({ min: 0, default: 0 }),
  minLr: number({ min: 0, default: 0, aliases: ["minLearningRate"] }),
} satisfies OptionTable<ReduceLROnPlateauOptions>;

function isFactor(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < 1;
}

/**
 * Cuts the learning rate when a log has not become better for `patience` epochs: Keras's ReduceLROnPlateau. The rate of each
 * epoch, before its cut, is added to the logs as `learning_rate`.
 *
 * @throws ArgumentError on a wrong option; and from `fit`, before anything is trained, if the run will give no such log, if
 *   `mode` is to say whether less or more of it is better, or if a schedule decides the learning rate
 *
 * @example
 * import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const kernelInitializer = initializers.zeros();
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
 * compile(model, { optimizer: sgd({ learningRate: 1 }), loss: "mse" }); // steps so long that the loss grows
 * const cut = reduceLROnPlateau({ monitor: "loss", patience: 1, factor: 0.5 });
 * const { history } = await fit(model, [[1], [2]], [2, 4], { epochs: 4, callbacks: [cut], verbose: 0 });
 * history.learning_rate; // → [ 1, 1, 0.5, 0.25 ]
 * @see https://keras.io/api/callbacks/reduce_lr_on_plateau/
 */
export function reduceLROnPlateau(options?: ReduceLROnPlateauOptions): Callback {
  return new ReduceLROnPlateau(readOptions("reduceLROnPlateau", reduceLROnPlateauOptions, options));
}

/** State for backups; best is null before the first value. */
interface SavedPlateau {
  readonly best: number | null;
  readonly wait: number;
  readonly cooldown: number;
}

class ReduceLROnPlateau implements Callback {
  readonly #settings: ReadOptions<typeof reduceLROnPlateauOptions>;
  #context: TrainingContext | undefined;
  #sign = -1;
  #best: number | undefined;
  #wait = 0;
  #cooldown = 0;

  constructor(settings: ReadOptions<typeof reduceLROnPlateauOptions>) {
    this.#settings = settings;
  }

  onTrainBegin(context: TrainingContext): void {
    this.#sign = readMonitor("reduceLROnPlateau", this.#settings, context.names);
    setLearningRate(context.model, getLearningRate(context.model)); // throws now, not after an epoch, if a schedule decides it
    this.#context = context;
    this.#best = undefined;
    this.#wait = this.#cooldown = 0;
  }

  onEpochEnd(epoch: number, logs: Record<string, number>): void {
    const { monitor, patience, minDelta } = this.#settings;
    const rate = Math.fround(getLearningRate(this.#context!.model));
    logs.learning_rate = rate;
    const current = logs[monitor]; // missing after an epoch without validation
    if (current === undefined) return;
    if (this.#cooldown > 0) {
      this.#cooldown -= 1;
      this.#wait = 0;
    }
    if (this.#best === undefined || this.#sign * (current - this.#best) > minDelta) {
      this.#best = current;
      this.#wait = 0;
    } else if (this.#cooldown === 0 && ++this.#wait >= patience) this.#cut(epoch, rate);
  }

  getState(): SavedPlateau {
    return { best: this.#best ?? null, wait: this.#wait, cooldown: this.#cooldown };
  }

  setState({ best, wait, cooldown }: SavedPlateau): void {
    this.#best = best ?? undefined;
    [this.#wait, this.#cooldown] = [wait, cooldown];
  }

  #cut(epoch: number, rate: number): void {
    const { factor, minLr, cooldown, verbose } = this.#settings;
    if (rate <= Math.fround(minLr)) return;
    const next = Math.max(rate * factor, minLr);
    setLearningRate(this.#context!.model, next);
    this.#cooldown = cooldown;
    this.#wait = 0;
    if (!verbose) return;
    const text = `ReduceLROnPlateau reducing learning rate to ${pythonNumber(next)}.`;
    this.#context!.write(`\nEpoch ${epoch + 1}: ${text}\n`);
  }
}
