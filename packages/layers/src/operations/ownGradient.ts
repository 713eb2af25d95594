import { customGrad, type Tensor } from "@tensorflow/tfjs-core";

/** A result, and the function that computes the gradients of the inputs from its own and the saved tensors. */
export interface OwnGradient<T extends Tensor> {
  readonly value: T;
  readonly gradFunc: (dy: T, saved: Tensor[]) => Tensor | Tensor[];
}

/**
 * Computes something whose gradient is given, and not worked out by tfjs.
 *
 * @param inputs what the gradient is with respect to
 * @param compute gets a function that keeps tensors for the gradient; anything else may be gone by then
 */
export function ownGradient<T extends Tensor>(
  inputs: readonly Tensor[],
  compute: (save: (tensors: Tensor[]) => void) => OwnGradient<T>,
): T {
  return customGrad<T>((...given) => compute(given.at(-1) as (tensors: Tensor[]) => void))(...inputs);
}
