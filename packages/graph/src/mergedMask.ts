import type { GraphLayer, GraphTensor } from "./types.js";

/** The operations that masks need, as tfjs names them. */
export interface MaskOperations<Tensor extends GraphTensor> {
  any(this: void, tensor: Tensor, axis: number): Tensor;
  cast(this: void, tensor: Tensor, dtype: "bool" | "int32"): Tensor;
  concat(this: void, tensors: Tensor[], axis: number): Tensor;
  expandDims(this: void, tensor: Tensor, axis: number): Tensor;
  logicalOr(this: void, left: Tensor, right: Tensor): Tensor;
  onesLike(this: void, tensor: Tensor): Tensor;
  zerosLike(this: void, tensor: Tensor): Tensor;
}

/** The merge layers of tfjs that work element by element. */
const ELEMENT_WISE = ["Add", "Average", "Maximum", "Minimum", "Multiply"];

/** Whether a layer is one of tfjs's own merge layers, whose masks tfjs gets wrong (they have a shape of their own). */
export function isTfjsMerge(layer: GraphLayer): boolean {
  if (!("mergeFunction" in layer)) return false;
  return layer.getClassName() === "Concatenate" || ELEMENT_WISE.includes(layer.getClassName());
}

/**
 * The mask behind a merge layer of tfjs, as in Keras 3: of element-wise ones, where any input counts, and none if an
 * input has none; of a concatenation, where any part counts, and all of an input without a mask does.
 */
export function mergedMask<Tensor extends GraphTensor>(
  operations: MaskOperations<Tensor>,
  layer: GraphLayer,
  inputs: readonly Tensor[],
  masks: readonly (Tensor | null)[],
): Tensor | null {
  const { logicalOr } = operations;
  if (layer.getClassName() === "Concatenate") {
    if (masks.every((mask) => mask === null)) return null;
    return concatenatedMask(operations, inputs, masks, (layer as { readonly axis?: number }).axis ?? -1);
  }
  const known = masks.filter((mask) => mask !== null);
  return known.length < masks.length ? null : known.reduce((sum, mask) => logicalOr(sum, mask));
}

function concatenatedMask<Tensor extends GraphTensor>(
  { any, cast, concat, expandDims, logicalOr, onesLike, zerosLike }: MaskOperations<Tensor>,
  inputs: readonly Tensor[],
  masks: readonly (Tensor | null)[],
  axis: number,
): Tensor {
  const parts = inputs.map((input, index) => {
    const mask = masks[index] ?? null;
    if (mask === null) return onesLike(cast(input, "bool"));
    return mask.rank < input.rank ? logicalOr(expandDims(mask, -1), zerosLike(cast(input, "bool"))) : mask;
  });
  // Numbers and not booleans: tfjs's wasm copies four bytes for each of these.
  const joined = concat(
    parts.map((part) => cast(part, "int32")),
    axis,
  );
  return any(cast(joined, "bool"), -1);
}
