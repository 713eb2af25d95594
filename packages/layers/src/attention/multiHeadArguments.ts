import type { Tensor } from "@tensorflow/tfjs-core";
import type { AnyTensor, Inputs } from "../layer/layerCall.js";
import type { AttentionArguments } from "./AttentionLayer.js";

/** Arguments of a call of a `MultiHeadAttention`. Masks are tensors, or in a model symbolic ones; bool, true where a place is there. */
export interface MultiHeadArguments extends AttentionArguments {
  /** Mask of the query, [batch, steps], in the place of the one that comes with it. */
  queryMask?: AnyTensor | null;
  /** Mask of the values, [batch, places], in the place of the one that comes with them. */
  valueMask?: AnyTensor | null;
  /** Mask of the keys, [batch, places], in the place of the one that comes with them. */
  keyMask?: AnyTensor | null;
  /** Places that each step sees, [batch, steps, places] or a shape that fits it. */
  attentionMask?: AnyTensor | null;
  /** Names of the masks that stand behind the other inputs, with spaces between, as a model keeps them; not for a user. */
  givenMasks?: string;
}

const MASK_NAMES = ["queryMask", "valueMask", "keyMask", "attentionMask"] as const;

/** Name of a mask among the arguments. */
export type MaskName = (typeof MASK_NAMES)[number];

/**
 * A call with its masks moved behind the other inputs, where a model connects them, and their names in `givenMasks`.
 *
 * A list of masks of the inputs, in `mask`, gets null for each.
 */
export function masksBehindInputs(
  inputs: Inputs,
  { queryMask, valueMask, keyMask, attentionMask, ...others }: MultiHeadArguments,
): { readonly tensors: Inputs; readonly others: MultiHeadArguments } {
  const masks = { queryMask, valueMask, keyMask, attentionMask };
  const names = MASK_NAMES.filter((name) => (masks[name] ?? null) !== null);
  if (names.length === 0) return { tensors: inputs, others };
  const tensors = [...([inputs].flat() as Tensor[]), ...names.map((name) => masks[name] as Tensor)];
  const ofInputs = Array.isArray(others.mask) && {
    mask: [...others.mask, ...names.map(() => null as unknown as Tensor)],
  };
  return { tensors, others: { ...others, ...ofInputs, givenMasks: names.join(" ") } };
}

/** The names in `givenMasks`. */
export function maskNames(givenMasks: string | undefined): readonly MaskName[] {
  return MASK_NAMES.filter((name) => givenMasks?.split(" ").includes(name));
}
