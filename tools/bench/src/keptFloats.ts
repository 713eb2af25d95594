import { type Kernels } from "@seqloom/kernels";
import type { RecurrentShape } from "./recurrentShapes.js";
import { freshWeights } from "./layerWeights.js";

/** Floats that an operation keeps from a forward pass to its backward pass. */
export interface KeptFloats {
  /** For each unit and step of each sequence: states and gates. */
  readonly perUnitAndStep: number;
  /** With the copies of input and weights, too. */
  readonly withCopies: number;
}

/** Measures the bytes that a forward pass leaves in the arena of the kernels. */
export function keptFloats(kernels: Kernels, shape: RecurrentShape): KeptFloats {
  const { kind, batch, steps, features, units } = shape;
  const weights = freshWeights(shape);
  const input = new Float32Array(batch * steps * features);
  const before = kernels.memory.used;
  const { handle } = kernels[kind].forward({ batch, steps, features, units, input, ...weights });
  const floats = (kernels.memory.used - before) / Float32Array.BYTES_PER_ELEMENT;
  handle!.dispose();
  const copies = input.length + weights.kernel.length + weights.recurrentKernel.length;
  const places = batch * steps * units;
  return { perUnitAndStep: (floats - copies) / places, withCopies: floats / places };
}
