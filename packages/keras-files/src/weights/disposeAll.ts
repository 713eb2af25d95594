import type { LayersModel } from "@tensorflow/tfjs-layers";

/**
 * Lets go of all that a model keeps in tensors, also of layers that are used twice, which `model.dispose()` of tfjs leaves. Nothing
 * of it can be used afterwards.
 */
export function disposeAll(model: LayersModel): void {
  model.optimizer?.dispose();
  for (const weight of new Set(model.weights)) weight.dispose();
}
