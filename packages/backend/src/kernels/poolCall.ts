import { backend_util, type TensorInfo } from "@tensorflow/tfjs-core";
import type { KernelCall } from "./MendedKernel.js";
import { type Windows, windows2d, windows3d } from "./windows.js";

interface PoolAttrs {
  filterSize: number | [number, number];
  strides: number | [number, number];
  pad: "valid" | "same" | number | backend_util.ExplicitPadding;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

interface Pool3dAttrs {
  filterSize: number | [number, number, number];
  strides: number | [number, number, number];
  pad: "valid" | "same" | number;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

/** The windows of a pooling over a tensor of 4 axes, or of 5, and the shape of its output. */
export function poolCall({ attrs }: KernelCall, { shape }: TensorInfo): { windows: Windows; outShape: number[] } {
  if (shape.length === 4) {
    const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as PoolAttrs;
    const image = shape as [number, number, number, number];
    const info = backend_util.computePool2DInfo(image, filterSize, strides, 1, pad, dimRoundingMode);
    return { windows: windows2d(info), outShape: info.outShape };
  }
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as Pool3dAttrs;
  const volume = shape as [number, number, number, number, number];
  const info = backend_util.computePool3DInfo(volume, filterSize, strides, 1, pad, dimRoundingMode);
  return { windows: windows3d(info), outShape: info.outShape };
}
