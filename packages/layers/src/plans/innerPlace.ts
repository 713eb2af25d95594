import type { PlanBuilder, PlanPlace } from "@seqloom/graph";

/** Room for numbers between two parts of one layer, with a gradient where there is a backward pass. */
export function innerPlace(builder: PlanBuilder, shape: readonly number[], mask: Uint8Array | null = null): PlanPlace {
  return { shape, mask, numbers: builder.room(shape), gradient: builder.derives ? builder.room(shape) : null };
}

/** A builder for a part of a layer that begins at another place. */
export function builderFrom(builder: PlanBuilder, input: PlanPlace): PlanBuilder {
  return {
    ...builder,
    mask: input.mask,
    input,
    inputs: [input],
    output: (shape, mask = input.mask, index = 0) => builder.output(shape, mask, index),
    sameOutput: (shape = input.shape, mask = input.mask) => ({ ...input, shape, mask }),
  };
}
