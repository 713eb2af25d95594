import { addN, expandDims, mul, reshape, slice, type Tensor3D } from "@tensorflow/tfjs-core";
import type { StepWindow } from "../operations/stepWindow.js";
import { windowPlaces } from "../pooling/windowPlaces.js";

/**
 * Convolves each feature of a sequence by itself, with one pattern or several.
 *
 * @param x [batch, steps, features]
 * @param kernel [size, features, patterns]
 * @returns [batch, windows, features * patterns], the patterns of a feature beside each other
 */
export function depthwise(x: Tensor3D, kernel: Tensor3D, window: StepWindow): Tensor3D {
  const [, features, patterns] = kernel.shape;
  const products = windowPlaces(x, window, 0).map((place, index) => {
    const weights = reshape(slice(kernel, [index, 0, 0], [1, features, patterns]), [features, patterns]);
    return mul(expandDims(place, 3), weights); // [batch, windows, features, patterns]
  });
  const sums = products.length > 1 ? addN(products) : products[0]!;
  return reshape(sums, [sums.shape[0], sums.shape[1]!, features * patterns]);
}
