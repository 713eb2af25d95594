import type { Conv1dCall } from "../calls/productTypes.js";

/** Output steps of windows that move along a sequence, and the padding before it. */
interface Conv1dGeometry {
  /** Time steps of the output. */
  readonly outputSteps: number;
  /** Steps of padding before the first step of the input: output step t sees the input from step t * strides - left on. */
  readonly left: number;
}

/**
 * Works out what `padding`, `strides` and `dilationRate` mean in steps, as TensorFlow does: with "same" the odd zero
 * goes to the end.
 *
 * @see https://keras.io/api/layers/convolution_layers/convolution1d/
 */
export function conv1dGeometry(
  call: Pick<Conv1dCall, "steps" | "kernelSize" | "strides" | "padding" | "dilationRate">,
): Conv1dGeometry {
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
