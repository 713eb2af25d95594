import type { FloatArray } from "./recurrentTypes.js";
import type { ProductActivation } from "./productTypes.js";

/** An activation of some numbers. */
export interface ActivationCall<A extends FloatArray = Float32Array> {
  readonly activation: ProductActivation;
  /** Numbers of the last axis, which a softmax goes over. */
  readonly width: number;
  /** Shape [..., width]. */
  readonly input: A;
}

/** Activations in WebAssembly; the result is a new array, or `target`. */
export interface FusedActivationOperation {
  forward(call: ActivationCall, target?: Float32Array): Float32Array;
  /** The gradient of the loss by the input, from the result of `forward` and the gradient by it. */
  backward(
    call: Omit<ActivationCall, "input">,
    output: Float32Array,
    outputGradient: Float32Array,
    target?: Float32Array,
  ): Float32Array;
}
