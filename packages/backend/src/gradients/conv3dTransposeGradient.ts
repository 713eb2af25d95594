import { conv3d, engine, type GradConfig, type Tensor, type Tensor5D } from "@tensorflow/tfjs-core";

/**
 * The gradient of a transposed convolution over volumes, which tfjs lacks (it has the one over images). The transposed
 * convolution is the gradient of a convolution with respect to its input; it is linear, so its own gradients are that
 * convolution, and the convolution's gradient with respect to the filter.
 *
 * @see Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), https://arxiv.org/abs/1603.07285
 */
export const conv3dTransposeGradient: GradConfig = {
  kernelName: "Conv3DBackpropInputV2",
  inputsToSave: ["dy", "filter"],
  gradFunc(ddx, saved, attrs) {
    const [dy, filter] = saved as [Tensor5D, Tensor5D];
    const { strides, pad } = attrs as { strides: [number, number, number]; pad: "valid" | "same" };
    const filterShape = filter.shape;
    return {
      dy: () => conv3d(ddx as Tensor5D, filter, strides, pad),
      filter: () =>
        engine().runKernel<Tensor>("Conv3DBackpropFilterV2", { x: ddx as Tensor, dy }, { strides, pad, filterShape }),
    };
  },
};
