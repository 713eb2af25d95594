import { ArgumentError } from "@seqloom/array";
import type { Optimizer, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { knowsWeights } from "./WeightPlaces.js";

interface FirstUse {
  readonly model: LayersModel;
  /** The trained weights, in their order. */
  readonly weights: readonly Variable[];
}

const firstUses = new WeakMap<Optimizer, FirstUse>();

/**
 * Sees to it that an optimizer trains the weights that it began with: what it keeps for each of them would be taken for
 * other weights, in silence. Keras has the same rule.
 *
 * @throws ArgumentError where the optimizer has trained another model, or is one of tf.train and other layers are frozen now
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/base_optimizer.py
 */
export function checkOptimizer(caller: string, model: LayersModel): void {
  const { optimizer } = model;
  const weights = model.trainableWeights.map((weight) => weight.read() as Variable);
  if (weights.length === 0) return; // all is frozen
  const first = firstUses.get(optimizer);
  if (!first) {
    firstUses.set(optimizer, { model, weights });
    return;
  }
  const isKnown = (weight: Variable): boolean => first.weights.includes(weight);
  if (model !== first.model && !weights.every(isKnown)) {
    const hint = "Give compile a new one: its name, or adam({ … }).";
    const allowed = "compiled with an optimizer that has trained no other model";
    throw new ArgumentError(caller, "model", allowed, optimizer.getClassName(), hint);
  }
  const same = weights.length === first.weights.length && weights.every((weight, i) => weight === first.weights[i]);
  if (same || knowsWeights(optimizer) || optimizer.getClassName() === "SGD") return;
  const allowed = `compiled with a new optimizer of tf.train for ${weights.length} trained weights after ${first.weights.length}`;
  const hint = "One of this package, adam({ … }), can stay.";
  throw new ArgumentError(caller, "model", allowed, optimizer.getClassName(), hint);
}
