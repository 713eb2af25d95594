import type { FloatArray } from "../calls/recurrentTypes.js";
import type { Conv1dCall } from "../calls/productTypes.js";

/** Output steps of a Conv1D, and the zeros before its input. */
interface Conv1dGeometry {
  /** Time steps of the output. */
  readonly outputSteps: number;
  /** Zeros before the first step of the input: output step t sees the input from step t * strides - left on. */
  readonly left: number;
}

/**
 * Works out what `padding`, `strides` and `dilationRate` mean in steps, as TensorFlow does: with "same" the odd zero
 * goes to the end.
 *
 * @see https://keras.io/api/layers/convolution_layers/convolution1d/
 */
export function conv1dGeometry(call: Omit<Conv1dCall<FloatArray>, "input" | "kernel" | "bias">): Conv1dGeometry {
  const { steps, kernelSize, strides = 1, padding = "valid", dilationRate = 1 } = call;
  const before = (kernelSize - 1) * dilationRate; // steps from the first tap to the last
  if (padding === "same") {
    const outputSteps = Math.ceil(steps / strides);
    const zeros = Math.max((outputSteps - 1) * strides + before + 1 - steps, 0);
    return { outputSteps, left: Math.floor(zeros / 2) };
  }
  const left = padding === "causal" ? before : 0;
  return { outputSteps: Math.max(Math.floor((left + steps - before - 1) / strides) + 1, 0), left };
}
