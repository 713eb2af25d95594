import { serialization } from "@tensorflow/tfjs-core";
import { layers, type LayerVariable, type Shape, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { penaltiesOf } from "@seqloom/graph";
import { isClassConfig } from "../config/kerasClass.js";

/**
 * Makes the layer that stands in the config of another one.
 *
 * @param caller class of the outer layer, and `argument` its option: for the error text
 * @param given { className, config }, of a class that is registered
 * @throws ArgumentError if it is something else
 */
export function layerOfConfig(caller: string, argument: string, given: unknown): layers.Layer {
  const allowed = "the config of a layer, { className, config }, of a known class";
  if (!isClassConfig(given)) throw new ArgumentError(caller, argument, allowed, given);
  const [constructor, fromConfig] = serialization.SerializationMap.getMap().classNameMap[given.className] ?? [];
  if (constructor === undefined || fromConfig === undefined || !(constructor.prototype instanceof layers.Layer)) {
    throw new ArgumentError(caller, argument, allowed, given.className);
  }
  return fromConfig(constructor, { ...given.config }) as layers.Layer;
}

/**
 * Makes the weights of a layer inside another one, so that its name is in theirs: outer/inner/kernel. tfjs keeps its
 * name scopes to itself, but opens one when a layer is applied.
 *
 * @param inputShapes shapes of the inputs, with the batch
 */
export function buildInside(inner: layers.Layer, inputShapes: readonly Shape[]): void {
  if (inner.built) return;
  const nowhere = null as unknown as layers.Layer; // as tfjs does where a tensor comes out of no layer
  const inputs = inputShapes.map((shape) => new SymbolicTensor("float32", shape, nowhere, [], {}));
  inner.apply(inputs.length === 1 ? inputs[0]! : inputs);
}

/** The weights that are trained in layers inside another one: none where the outer one is frozen. */
export function trainedInside(outer: layers.Layer, inner: readonly layers.Layer[]): LayerVariable[] {
  return outer.trainable ? inner.flatMap((each) => each.trainableWeights) : [];
}

/** The other weights of layers inside another one. */
export function frozenInside(outer: layers.Layer, inner: readonly layers.Layer[]): LayerVariable[] {
  const trained = new Set(trainedInside(outer, inner));
  return inner.flatMap(({ weights }) => weights).filter((weight) => !trained.has(weight));
}

/** The penalties of layers or models inside another one, without those on the weights of frozen ones, as in Keras 3. */
export function penaltiesInside(inner: readonly layers.Layer[]): layers.Layer["losses"] {
  return inner.flatMap((each) => penaltiesOf(each) as layers.Layer["losses"]);
}
