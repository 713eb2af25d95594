import { ArgumentError } from "@seqloom/array";
import { type Tensor, reshape } from "@tensorflow/tfjs-core";

/**
 * Weights or a mask in the rank of the values that they go with: axes of length 1 are dropped or added at the end.
 *
 * @param name the user's name of what has the values, for the error text
 * @param shape shape of the values, [batch, ...]
 * @throws ArgumentError if they do not fit, as weights [batch] do not fit values [batch, steps]
 */
export function fitWeights(name: string, weights: Tensor, shape: readonly number[]): Tensor {
  const own = [...weights.shape];
  while (own.length > shape.length && own.at(-1) === 1) own.pop();
  const fits = own.length === shape.length && own.every((length, axis) => length === 1 || length === shape[axis]);
  if (!fits) {
    const allowed = `one for each value of ${name}, [${shape.join(", ")}]`;
    const hint = own.length < shape.length ? `One weight for all of a row has the shape [${own[0]}, 1].` : undefined;
    throw new ArgumentError("fit", "sampleWeight", allowed, weights.shape, hint);
  }
  return own.length === weights.rank ? weights : reshape(weights, own);
}
