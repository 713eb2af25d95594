import type { LayersModel } from "@tensorflow/tfjs-layers";
import { optimizerState, restoreOptimizer } from "../optimizers/optimizerState.js";
import { modelState, restoreModel } from "./modelState.js";

/** All that training changes in a model and its optimizer: plain values and typed arrays, which workers and files take. */
export interface TrainingState {
  /** Weights, states of stateful layers, and places in the streams of random numbers. */
  readonly model: Awaited<ReturnType<typeof modelState>>;
  /** Slots, number of steps, learning rate. */
  readonly optimizer: Awaited<ReturnType<typeof optimizerState>>;
}

/**
 * State of the training of a compiled model. A model of the same layers, compiled in the same way, goes on with it by
 * `restoreTraining` as this one would, to the last bit.
 *
 * @param caller the public function, which begins the error texts
 * @throws ArgumentError if the state of the optimizer cannot be read, as that of tfjs's Adamax
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const line = () => sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * const [model, copy] = [line(), line()];
 * for (const each of [model, copy]) compile(each, { optimizer: "adam", loss: "mse" });
 * await fit(model, [[1], [2]], [2, 4], { verbose: 0 });
 * await restoreTraining(copy, await trainingState(model));
 * const [one, other] = [await fit(model, [[1], [2]], [2, 4], { verbose: 0 }), await fit(copy, [[1], [2]], [2, 4], { verbose: 0 })];
 * one.history.loss[0] === other.history.loss[0]; // → true
 */
export async function trainingState(model: LayersModel, caller = "trainingState"): Promise<TrainingState> {
  return { model: await modelState(model), optimizer: await optimizerState(caller, model) };
}

/** Gives a model the state of a training that `trainingState` read of another one. */
export async function restoreTraining(model: LayersModel, state: TrainingState): Promise<void> {
  restoreModel(model, state.model);
  await restoreOptimizer(model, state.optimizer);
}
