import type { MendedKernel } from "./MendedKernel.js";

/**
 * The gradient of bilinear resizing. On cpu tfjs computes it well but gives it the shape [batch, width, height,
 * channels], which fails for images that are not square.
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/image/resize
 */
export const resizeBilinearGrad: MendedKernel = {
  kernelName: "ResizeBilinearGrad",
  backends: ["cpu"],
  compute: (call) => ({ ...call.stock(), shape: call.inputs.images!.shape }),
};
