import { convCall } from "./convCall.js";
import { matrixProduct } from "./matrixProduct.js";
import type { MendedKernel } from "./MendedKernel.js";
import { eachWindow } from "./windows.js";

/**
 * The gradient of a convolution over volumes with respect to its input, which is also the forward pass of a transposed
 * convolution. wasm has it wrong.
 *
 *     dx[j, i] = sum over outputs p and taps t with cell(p, t) = j, and over o, of dy[p, o] w[t, i, o]
 *
 * The sum over o is a matrix product, for some thousand outputs at a time.
 *
 * @see Goodfellow, Bengio and Courville, "Deep Learning" (2016), section 9.5
 */
export const conv3dBackpropInput: MendedKernel = {
  kernelName: "Conv3DBackpropInputV2",
  backends: ["wasm"],
  compute(call) {
    const inputShape = call.attrs.inputShape as number[];
    const { shape: filterShape } = call.inputs.filter!;
    const [inputs, outputs] = filterShape.slice(-2) as [number, number];
    const w = call.read("filter");
    const dy = call.read("dy");
    const dx = new Float32Array(inputShape.reduce((product, size) => product * size));
    const columns = w.length / outputs;
    const turned = new Float32Array(w.length); // [outputs, taps * inputs]
    for (let k = 0; k < w.length; k++) turned[(k % outputs) * columns + Math.floor(k / outputs)] = w[k]!;
    let parts: Float32Array = new Float32Array(); // [outputs, taps * inputs] of some outputs
    let begin = 0;
    eachWindow(convCall(call, inputShape, filterShape), (output, cells, taps, count) => {
      if (output * columns >= begin + parts.length) {
        begin = output * columns;
        const rows = Math.min(CHUNK, dy.length / outputs - output);
        const left = dy.subarray(output * outputs, (output + rows) * outputs);
        parts = matrixProduct(call, left, turned, [rows, outputs, columns]);
      }
      for (let k = 0; k < count; k++) {
        const to = cells[k]! * inputs;
        const from = output * columns - begin + taps[k]! * inputs;
        for (let i = 0; i < inputs; i++) dx[to + i]! += parts[from + i]!;
      }
    });
    return call.write(dx, inputShape, "float32");
  },
};

/** Outputs in one matrix product: few enough to keep memory small. */
const CHUNK = 2048;
