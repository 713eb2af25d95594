import { convCall } from "./convCall.js";
import type { KernelCall, MendedKernel } from "./MendedKernel.js";
import { eachWindow } from "./windows.js";

/**
 * The gradient of a convolution with respect to its filter. wasm lacks it in 2D, and has it wrong in 3D.
 *
 *     y[p, o] = sum over taps t and inputs i of x[cell(p, t), i] w[t, i, o]
 *     dw[t, i, o] = sum over the outputs p of x[cell(p, t), i] dy[p, o]
 *
 * @see Goodfellow, Bengio and Courville, "Deep Learning" (2016), section 9.5
 */
export const convBackpropFilterKernels: readonly MendedKernel[] = [
  { kernelName: "Conv2DBackpropFilter", backends: ["wasm"], compute: gradient },
  { kernelName: "Conv3DBackpropFilterV2", backends: ["wasm"], compute: gradient },
];

function gradient(call: KernelCall) {
  const filterShape = call.attrs.filterShape as number[];
  const [inputs, outputs] = filterShape.slice(-2) as [number, number];
  const x = call.read("x");
  const dy = call.read("dy");
  const dw = new Float32Array(filterShape.reduce((product, size) => product * size));
  eachWindow(convCall(call, call.inputs.x!.shape, filterShape), (output, cells, taps, count) => {
    const right = output * outputs;
    for (let k = 0; k < count; k++) {
      const left = cells[k]! * inputs;
      let to = taps[k]! * inputs * outputs;
      for (let i = 0; i < inputs; i++, to += outputs) {
        const value = x[left + i]!;
        for (let o = 0; o < outputs; o++) dw[to + o]! += value * dy[right + o]!;
      }
    }
  });
  return call.write(dw, filterShape, "float32");
}
