import { ArgumentError, oneOf, type OptionTable, readOptions } from "@seqloom/array";
import type { Callback, TrainingContext } from "../callbacks/Callback.js";
import { pythonNumber } from "../callbacks/pythonNumber.js";
import { getLearningRate, setLearningRate } from "../optimizers/learningRate.js";

/** Options of `learningRateScheduler`. */
export interface LearningRateSchedulerOptions {
  /** 1 prints the learning rate of each epoch. Default: 0. */
  readonly verbose?: 0 | 1;
}

/** Types, ranges and defaults of the options of `learningRateScheduler`. */
export const learningRateSchedulerOptions = {
  verbose: oneOf([0, 1], { default: 0 }),
} satisfies OptionTable<LearningRateSchedulerOptions>;

/**
 * Sets the learning rate before each epoch: Keras's LearningRateScheduler. It is added to the logs as `learning_rate`.
 *
 * @param schedule the rate of an epoch, by its number from 0 and the rate so far
 * @throws ArgumentError if schedule is no function, or gives something else than a number of 0 or more
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * compile(model, { optimizer: sgd({ learningRate: 1 }), loss: "mse" });
 * const halve = learningRateScheduler((epoch, rate) => (epoch < 2 ? rate : rate / 2));
 * const { history } = await fit(model, [[1], [2]], [2, 4], { epochs: 4, callbacks: [halve], verbose: 0 });
 * history.learning_rate; // → [ 1, 1, 0.5, 0.25 ]
 * @see https://keras.io/api/callbacks/learning_rate_scheduler/
 */
export function learningRateScheduler(
  schedule: (epoch: number, learningRate: number) => number,
  options?: LearningRateSchedulerOptions,
): Callback {
  if (typeof schedule !== "function") {
    throw new ArgumentError("learningRateScheduler", "schedule", "a function", schedule);
  }
  const { verbose } = readOptions("learningRateScheduler", learningRateSchedulerOptions, options);
  let context: TrainingContext | undefined;
  return {
    onTrainBegin: (ofRun) => void (context = ofRun),
    onEpochBegin(epoch) {
      const { model, write } = context!;
      const rate = schedule(epoch, Math.fround(getLearningRate(model)));
      if (!(Number.isFinite(rate) && rate >= 0)) {
        const argument = `the result of schedule for epoch ${epoch}`;
        throw new ArgumentError("learningRateScheduler", argument, "a number of 0 or more", rate);
      }
      setLearningRate(model, rate);
      const text = `LearningRateScheduler setting learning rate to ${pythonNumber(rate)}.`;
      if (verbose) write(`\nEpoch ${epoch + 1}: ${text}\n`);
    },
    onEpochEnd: (_, logs) => void (logs.learning_rate = Math.fround(getLearningRate(context!.model))),
  };
}
