import type { layers, LayersModel } from "@tensorflow/tfjs-layers";

type Layer = layers.Layer;
/** Result of `dispose`: 0 as count where the weights are gone. */
export type Disposed = ReturnType<LayersModel["dispose"]>;

/** The models that each layer or model stands in. */
const models = new WeakMap<Layer, Set<Layer>>();

/** Notes that a layer stands in a model. */
export function hold(model: Layer, layer: Layer): void {
  const known = models.get(layer) ?? new Set();
  models.set(layer, known.add(model));
}

/** Notes that a layer stands in a model no longer. */
export function letGo(model: Layer, layer: Layer): void {
  models.get(layer)?.delete(model);
}

/**
 * Disposes of a model: of those layers and models inside that stand in no other model, whose weights are freed, once. A model that
 * stands in another one stays until that is disposed of.
 *
 * tfjs counts the calls of a layer: one that is called twice in a model is never freed, and one that stands in two models by a
 * single call is freed with the first, and an error in the second.
 *
 * @param dispose tfjs's own `dispose`
 */
export function disposeOfModel(model: LayersModel, dispose: () => Disposed): Disposed {
  if (countOf(model) === 0) return dispose(); // is an error there
  const outer = models.get(model)?.size ?? 0;
  if (outer > 0) return { refCountAfterDispose: outer, numDisposedVariables: 0 };
  for (const layer of model.layers) {
    letGo(model, layer);
    if (countOf(layer) !== 0) setCount(layer, 1 + (models.get(layer)?.size ?? 0));
  }
  Reflect.set(model, "internalContainerRefs", []); // models inside, which are among the layers
  setCount(model, 1);
  return dispose();
}

/** Number of times that tfjs has `dispose` called until it frees the weights; 0 for what is disposed of. */
function countOf(layer: Layer): unknown {
  return Reflect.get(layer, "_refCount");
}

function setCount(layer: Layer, count: number): void {
  Reflect.set(layer, "_refCount", count);
}
