import { backend_util } from "@tensorflow/tfjs-core";
import type { KernelCall } from "./MendedKernel.js";
import { type Windows, windows2d, windows3d } from "./windows.js";

interface ConvAttrs {
  strides: [number, number];
  dilations?: number | [number, number];
  pad: "valid" | "same" | number | backend_util.ExplicitPadding;
  dimRoundingMode?: "floor" | "round" | "ceil";
  dataFormat?: "NHWC" | "NCHW";
}

interface Conv3dAttrs {
  strides: number | [number, number, number];
  pad: "valid" | "same";
}

type Shape4 = [number, number, number, number];
type Shape5 = [number, number, number, number, number];

/**
 * The windows of a convolution: over 4 axes, or over 5.
 *
 * @param inputShape [batch, ...sizes, inputs]
 * @param filterShape [...sizes, inputs, outputs], or [height, width, inputs, multiplier] if depthwise
 */
export function convCall(
  { attrs }: KernelCall,
  inputShape: readonly number[],
  filterShape: readonly number[],
  depthwise = false,
): Windows {
  if (inputShape.length === 5) {
    const { strides, pad } = attrs as unknown as Conv3dAttrs;
    return windows3d(
      backend_util.computeConv3DInfo(inputShape as Shape5, filterShape as Shape5, strides, 1, pad, depthwise),
    );
  }
  const { strides, dilations = 1, pad, dimRoundingMode, dataFormat = "NHWC" } = attrs as unknown as ConvAttrs;
  if (dataFormat !== "NHWC") throw new Error(`Convolution: dataFormat must be "NHWC" on wasm, got "${dataFormat}".`);
  return windows2d(
    backend_util.computeConv2DInfo(
      ...([inputShape as Shape4, filterShape as Shape4, strides, dilations, pad, dimRoundingMode, depthwise] as const),
    ),
  );
}
