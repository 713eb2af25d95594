import { conv1dGeometry } from "../calls/conv1dGeometry.js";
import { productReference } from "./productReference.js";
import type { Conv1dCall, ProductGradients, ProductOperation } from "../calls/productTypes.js";

/**
 * Conv1D in plain loops and float64. With g the group of filter f, and left the zeros before the
 * first step, where the input is 0:
 *
 *     output[b, t, f] = activation(
 *       bias[f] + Σk Σc input[b, t * strides + k * dilationRate - left, g * channels / groups + c] * kernel[k, c, f])
 *
 * @example
 * const call = {
 *   ...{ batch: 1, steps: 4, channels: 1, filters: 1, kernelSize: 2 },
 *   ...{ input: Float64Array.of(1, 2, 3, 4), kernel: Float64Array.of(10, 1) },
 * };
 * conv1dReference.forward(call); // → Float64Array(3) [ 12, 23, 34 ]
 * conv1dReference.forward({ ...call, padding: "causal" }); // → Float64Array(4) [ 1, 12, 23, 34 ]
 * conv1dReference.backward(call, Float64Array.of(1, 0, 0)).input; // → Float64Array(4) [ 10, 1, 0, 0 ]
 * @see https://keras.io/api/layers/convolution_layers/convolution1d/
 */
export const conv1dReference: ProductOperation<
  Conv1dCall<Float64Array>,
  ProductGradients<Float64Array>,
  Float64Array
> = productReference({
  outputLength: (call: Conv1dCall<Float64Array>) => call.batch * conv1dGeometry(call).outputSteps * call.filters,
  width: ({ filters }) => filters,
  forEach: forEachProduct,
});

/** Visits the places of input, kernel and output of each product in the formula. */
function forEachProduct(call: Conv1dCall<Float64Array>, visit: (i: number, w: number, o: number) => void): void {
  const { batch, steps, channels, filters, kernelSize, strides = 1, dilationRate = 1, groups = 1 } = call;
  const { outputSteps, left } = conv1dGeometry(call);
  const channelsOfGroup = channels / groups;
  for (let b = 0; b < batch; b++) {
    for (let t = 0; t < outputSteps; t++) {
      for (let k = 0; k < kernelSize; k++) {
        const step = t * strides + k * dilationRate - left;
        if (step < 0 || step >= steps) continue;
        for (let f = 0; f < filters; f++) {
          const firstChannel = Math.floor((f * groups) / filters) * channelsOfGroup;
          for (let c = 0; c < channelsOfGroup; c++) {
            const i = (b * steps + step) * channels + firstChannel + c;
            visit(i, (k * channelsOfGroup + c) * filters + f, (b * outputSteps + t) * filters + f);
          }
        }
      }
    }
  }
}
