import { convCall } from "./convCall.js";
import type { KernelCall, MendedKernel } from "./MendedKernel.js";
import { eachWindow } from "./windows.js";

/**
 * The gradients of a depthwise convolution, where each input channel i has m output channels of its own and sees no
 * other. wasm lacks both.
 *
 *     y[p, i m + q] = sum over taps t of x[cell(p, t), i] w[t, i, q]
 *     dw[t, i, q] = sum over the outputs p of x[cell(p, t), i] dy[p, i m + q]
 *     dx[j, i] = sum over outputs p and taps t with cell(p, t) = j, and over q, of dy[p, i m + q] w[t, i, q]
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/nn/depthwise_conv2d
 */
export const depthwiseBackpropKernels: readonly MendedKernel[] = [
  { kernelName: "DepthwiseConv2dNativeBackpropFilter", backends: ["wasm"], compute: filterGradient },
  { kernelName: "DepthwiseConv2dNativeBackpropInput", backends: ["wasm"], compute: inputGradient },
];

function filterGradient(call: KernelCall) {
  const filterShape = call.attrs.filterShape as [number, number, number, number];
  const [height, width, inputs, multiplier] = filterShape;
  const outputs = inputs * multiplier;
  const x = call.read("x");
  const dy = call.read("dy");
  const dw = new Float32Array(height * width * outputs);
  eachWindow(convCall(call, call.inputs.x!.shape, filterShape, true), (output, cells, taps, count) => {
    for (let k = 0; k < count; k++) {
      const left = cells[k]! * inputs;
      let to = taps[k]! * outputs;
      let right = output * outputs;
      for (let i = 0; i < inputs; i++) {
        const value = x[left + i]!;
        for (let q = 0; q < multiplier; q++) dw[to++]! += value * dy[right++]!;
      }
    }
  });
  return call.write(dw, filterShape, "float32");
}

function inputGradient(call: KernelCall) {
  const inputShape = call.attrs.inputShape as number[];
  const filterShape = call.inputs.filter!.shape as [number, number, number, number];
  const [, , inputs, multiplier] = filterShape;
  const outputs = inputs * multiplier;
  const w = call.read("filter");
  const dy = call.read("dy");
  const dx = new Float32Array(inputShape.reduce((product, size) => product * size));
  eachWindow(convCall(call, inputShape, filterShape, true), (output, cells, taps, count) => {
    for (let k = 0; k < count; k++) {
      const to = cells[k]! * inputs;
      let left = taps[k]! * outputs;
      let right = output * outputs;
      for (let i = 0; i < inputs; i++) {
        let sum = 0;
        for (let q = 0; q < multiplier; q++) sum += w[left++]! * dy[right++]!;
        dx[to + i]! += sum;
      }
    }
  });
  return call.write(dx, inputShape, "float32");
}
