import { isTfjsMerge, type MaskOperations, mergedMask } from "./mergedMask.js";
import type { GraphLayer, GraphTensor } from "./types.js";

const warned = new WeakSet<GraphLayer>();

/**
 * The masks of a layer's outputs, one for each: what its `computeMask` says. A layer without support for masks ends
 * them, as in Keras 3, and says so once, since padding counts from there on.
 */
export function masksBehind<Tensor extends GraphTensor>(
  operations: MaskOperations<Tensor>,
  layer: GraphLayer,
  inputs: readonly Tensor[],
  masks: readonly (Tensor | null)[],
): (Tensor | null)[] {
  if (isTfjsMerge(layer)) return [mergedMask(operations, layer, inputs, masks)];
  if (layer.supportsMasking) return listOf(layer.computeMask(inputs, masks) as Tensor | (Tensor | null)[] | null);
  if (masks.some((mask) => mask !== null) && !warned.has(layer)) {
    warned.add(layer);
    const className = layer.getClassName();
    console.warn(`${className}: ${layer.name} got a mask and does not use it; the layers behind get none.`);
  }
  return [];
}

function listOf<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
