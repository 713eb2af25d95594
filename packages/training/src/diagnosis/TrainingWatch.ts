import { Tensor } from "@tensorflow/tfjs-core";
import type { Batch } from "../data/batches.js";
import { type Gradients, nextGradients } from "../optimizers/nextGradients.js";
import { causesOfNan, causesOfStandstill, firstCause } from "./causes.js";
import { collectEvidence, trainedPaths, type WatchedTraining } from "./collectEvidence.js";
import type { Check, LargeGradient } from "./Evidence.js";
import { LossWatch } from "./LossWatch.js";
import { shortNumber } from "./shortNumber.js";

/** A training, and the one who hears what is wrong with it. */
export interface WatchOptions extends WatchedTraining {
  readonly warn: (warning: string) => void;
}

/** A batch that was trained. */
export interface TrainedBatch {
  /** Epoch and number of the batch, both counted from 0. */
  readonly epoch: number;
  readonly index: number;
  readonly batch: Batch;
  readonly loss: number;
  /** Trained weights before the first step whose loss is not finite, where they are known. */
  readonly weightsBefore: readonly Float32Array[] | undefined;
}

/**
 * Says once in a training why its loss is NaN or does not fall. It goes by the losses; only when these are suspicious does it look at
 * data, layers and weights.
 */
export class TrainingWatch {
  readonly #training: WatchOptions;
  readonly #course = new LossWatch();
  #isDone = false;
  #last: TrainedBatch | undefined;
  #nextGradients: ReturnType<typeof nextGradients> | undefined;
  #gradient: LargeGradient | undefined;
  /** Suspicion of an epoch whose last batch was disposed of: the next batch is looked at. */
  #pending: string | undefined;

  constructor(training: WatchOptions) {
    this.#training = training;
    if (training.model.trainableWeights.length > 0) return;
    training.warn("the model has no weights that are trained; all of them are frozen."); // as Keras does
    this.#isDone = true;
  }

  /** Hears of a batch. There is nothing to wait for as a rule. */
  afterBatch(step: TrainedBatch): Promise<void> | undefined {
    if (this.#isDone) return undefined;
    this.#last = step;
    const suspicion = this.#course.afterBatch(step.loss);
    if (!(suspicion || this.#nextGradients || this.#pending)) return undefined;
    return this.#look(step, suspicion);
  }

  /** Hears of an epoch, whose batches have the mean loss. */
  async afterEpoch(epoch: number, loss: number): Promise<void> {
    if (this.#isDone || !Number.isFinite(loss)) return;
    const suspicion = this.#course.afterEpoch(loss);
    if (!suspicion) return;
    const place = `(${shortNumber(loss)} in epoch ${epoch + 1})`;
    if (suspicion === "exploded") return this.#explain(`the loss is far too large ${place}`, causesOfNan);
    const text = suspicion === "below zero" ? `the loss is below 0 ${place}` : `the loss does not fall ${place}`;
    if (isGone(this.#last!.batch)) this.#pending = text;
    else await this.#explain(text, causesOfStandstill);
  }

  /** Takes what is left of it off the optimizer. */
  async close(): Promise<void> {
    await this.#nextGradients?.stop();
    this.#nextGradients = undefined;
  }

  async #look({ epoch, index, loss }: TrainedBatch, suspicion: ReturnType<LossWatch["afterBatch"]>): Promise<void> {
    const place = `batch ${index + 1} of epoch ${epoch + 1}`;
    if (this.#nextGradients) {
      const gradients = await this.#nextGradients.stop();
      this.#nextGradients = undefined;
      this.#gradient = gradients && this.#largest(gradients, place);
    }
    if (suspicion === "not finite") await this.#explain(`the loss is ${loss} in ${place}`, causesOfNan);
    else if (this.#pending) await this.#explain(this.#pending, causesOfStandstill);
    this.#pending = undefined;
    if (suspicion === "growing") this.#nextGradients = nextGradients(this.#training.model.optimizer);
  }

  #largest(gradients: Gradients, place: string): LargeGradient | undefined {
    let largest: LargeGradient | undefined;
    for (const { path, name } of trainedPaths(this.#training.model)) {
      const length = lengthOf(gradients.get(name) ?? []);
      if (length > (largest?.length ?? 0)) largest = { path, length, place };
    }
    return largest;
  }

  /** Says the cause, if there is one: what stands still may be as good as it gets. */
  async #explain(text: string, causes: readonly Check[]): Promise<void> {
    const known = { course: this.#course, gradient: this.#gradient };
    const cause = firstCause(causes, await collectEvidence(this.#training, this.#last!, known));
    if (cause === undefined) return;
    this.#isDone = true;
    this.#training.warn(`${text}, since ${cause}`);
  }
}

function lengthOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return Number.isNaN(sum) ? Infinity : Math.sqrt(sum);
}

/** Whether tensors of a batch were disposed of. */
function isGone({ x, y, weights = [] }: Batch): boolean {
  return [...x, ...y, ...weights].some(({ values }) => values instanceof Tensor && values.isDisposed);
}
