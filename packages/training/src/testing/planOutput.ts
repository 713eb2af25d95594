import type { PlanPlace } from "@seqloom/graph";

/** An output of a plan with its numbers, and room for its gradient. */
export function planOutput(values: number[], shape: readonly number[], mask?: number[]): PlanPlace {
  return {
    shape,
    numbers: { values: Float32Array.from(values) },
    gradient: { values: new Float32Array(values.length) },
    mask: mask ? Uint8Array.from(mask) : null,
  };
}
