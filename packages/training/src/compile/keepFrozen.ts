import type { LayersModel } from "@tensorflow/tfjs-layers";
import { innerModel } from "./compiledModel.js";

/**
 * Runs what builds a model, and leaves each weight trained or frozen as it was: tfjs's Sequential thaws the weights of
 * its layers whenever it is built.
 */
export function keepFrozen(model: LayersModel, build: () => void): void {
  const frozen = model.weights.filter(({ trainable }) => !trainable);
  build();
  if (frozen.length === 0) return;
  for (const weight of frozen) weight.trainable = false;
  const inner = innerModel(model);
  const trained = Reflect.get(inner, "collectedTrainableWeights") as unknown[] | undefined; // the weights that tfjs's fit trains
  if (trained !== undefined) Reflect.set(inner, "collectedTrainableWeights", inner.trainableWeights);
}
