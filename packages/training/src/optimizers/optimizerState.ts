import { ArgumentError } from "@seqloom/array";
import type { Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { KerasOptimizer } from "./KerasOptimizer.js";

/** Numbers of a slot, with the shape of its weight. */
export interface SlotValues {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** State of the optimizer of a model. */
export interface OptimizerState {
  /** Steps that were taken. */
  readonly iterations: number;
  /** Slots of each of `model.weights`; null for one that was not trained yet. */
  readonly slots: readonly (readonly SlotValues[] | null)[];
}

/**
 * State of the optimizer that a model was compiled with, by the places of the weights in the model, whatever was frozen and
 * when. The learning rate is in its `getConfig`.
 *
 * @param caller the public function, which begins the error texts
 * @throws ArgumentError if it is no optimizer of this package
 */
export async function getOptimizerState(model: LayersModel, caller = "getOptimizerState"): Promise<OptimizerState> {
  const optimizer = optimizerOf(caller, model);
  const trained = model.trainableWeights.map((weight) => weight.read());
  const slots = weightsOf(model).map(async (weight) => {
    const variables = optimizer.slotsOf(weight, trained.indexOf(weight));
    if (!variables) return null;
    return Promise.all(
      variables.map(async (slot) => ({ data: Float32Array.from(await slot.data()), shape: [...slot.shape] })),
    );
  });
  return { iterations: optimizer.iterations, slots: await Promise.all(slots) };
}

/**
 * Gives the optimizer of a model the state that `getOptimizerState` gave of another one. Training then goes on as it would
 * have there.
 *
 * @param caller the public function, which begins the error texts
 * @throws ArgumentError if it is no optimizer of this package, or the state is that of a model with other weights
 */
export function setOptimizerState(model: LayersModel, state: OptimizerState, caller = "setOptimizerState"): void {
  const optimizer = optimizerOf(caller, model);
  const weights = weightsOf(model);
  if (state.slots.length !== weights.length) {
    throw new ArgumentError(caller, "state.slots", `those of ${weights.length} weights`, state.slots.length);
  }
  const trained = weights.flatMap((weight, place) => {
    const values = state.slots[place];
    return values ? [{ weight, values }] : [];
  });
  const other = trained.find(({ values }) => values.length !== optimizer.slotCount);
  if (other) {
    const allowed = `the ${optimizer.slotCount} slots of ${optimizer.getClassName()} for each weight`;
    throw new ArgumentError(caller, "state.slots", allowed, other.values.length);
  }
  optimizer.restore(state.iterations, trained);
}

function optimizerOf(caller: string, model: LayersModel): KerasOptimizer {
  if (model?.optimizer instanceof KerasOptimizer) return model.optimizer;
  const given = model?.optimizer?.getClassName() ?? model;
  throw new ArgumentError(caller, "model", "compiled with an optimizer of @seqloom/training", given);
}

function weightsOf(model: LayersModel): Variable[] {
  return model.weights.map((weight) => weight.read() as Variable);
}
