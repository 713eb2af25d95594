import { productReference } from "./productReference.js";
import type { DenseCall, ProductGradients, ProductOperation } from "../calls/productTypes.js";

/**
 * Dense in plain loops and float64:
 *
 *     output[b, u] = activation(bias[u] + Σf input[b, f] kernel[f, u])
 *
 * @example
 * const call = {
 *   ...{ batch: 1, features: 2, units: 1, input: Float64Array.of(2, 3) },
 *   ...{ kernel: Float64Array.of(10, 100), bias: Float64Array.of(7) },
 * };
 * denseReference.forward(call); // → Float64Array(1) [ 327 ]
 * denseReference.backward(call, Float64Array.of(1)).kernel; // → Float64Array(2) [ 2, 3 ]
 * @see https://keras.io/api/layers/core_layers/dense/
 */
export const denseReference: ProductOperation<
  DenseCall<Float64Array>,
  ProductGradients<Float64Array>,
  Float64Array
> = productReference({
  outputLength: ({ batch, units }: DenseCall<Float64Array>) => batch * units,
  width: ({ units }) => units,
  forEach({ batch, features, units }, visit) {
    for (let b = 0; b < batch; b++) {
      for (let f = 0; f < features; f++) {
        for (let u = 0; u < units; u++) visit(b * features + f, f * units + u, b * units + u);
      }
    }
  },
});
