import type { TensorInfo } from "@tensorflow/tfjs-core";
import { convCall } from "./convCall.js";
import { matrixProduct } from "./matrixProduct.js";
import type { KernelCall, MendedKernel } from "./MendedKernel.js";
import { eachWindow } from "./windows.js";

/**
 * The gradient of a convolution with respect to its filter. wasm lacks it in 2D, and has it wrong in 3D.
 *
 *     y[p, o] = sum over taps t and inputs i of x[cell(p, t), i] w[t, i, o]
 *     dw[t, i, o] = sum over the outputs p of x[cell(p, t), i] dy[p, o]
 *
 * The second sum is a matrix product: [taps * inputs, outputs p] of the values under each tap, times dy. tfjs's own
 * matrix product, which is fast, works off some thousand outputs at a time.
 *
 * @see Goodfellow, Bengio and Courville, "Deep Learning" (2016), section 9.5
 */
export const convBackpropFilterKernels: readonly MendedKernel[] = [
  { kernelName: "Conv2DBackpropFilter", backends: ["wasm"], compute: gradient },
  { kernelName: "Conv3DBackpropFilterV2", backends: ["wasm"], compute: gradient },
];

/** Outputs in one matrix product: few enough that the sums of a float32 product stay good, and memory small. */
const CHUNK = 2048;

function gradient(call: KernelCall): TensorInfo {
  const filterShape = call.attrs.filterShape as number[];
  const [inputs, outputs] = filterShape.slice(-2) as [number, number];
  const x = call.read("x");
  const dy = call.read("dy");
  const dw = new Float32Array(filterShape.reduce((product, size) => product * size));
  const rows = dw.length / outputs;
  const places = dy.length / outputs;
  let begin = 0;
  let width = Math.min(CHUNK, places);
  let under = new Float32Array(rows * width);
  eachWindow(convCall(call, call.inputs.x!.shape, filterShape), (output, cells, taps, count) => {
    for (let k = 0; k < count; k++) {
      const from = cells[k]! * inputs;
      let to = taps[k]! * inputs * width + output - begin;
      for (let i = 0; i < inputs; i++, to += width) under[to] = x[from + i]!;
    }
    if (output + 1 < begin + width) return;
    const right = dy.subarray(begin * outputs, (begin + width) * outputs);
    const part = matrixProduct(call, under, right, [rows, width, outputs]);
    for (let k = 0; k < dw.length; k++) dw[k]! += part[k]!;
    begin += width;
    width = Math.min(CHUNK, places - begin);
    under = new Float32Array(rows * width);
  });
  return call.write(dw, filterShape, "float32");
}
