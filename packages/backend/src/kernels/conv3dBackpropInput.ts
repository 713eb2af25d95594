import { convCall } from "./convCall.js";
import type { MendedKernel } from "./MendedKernel.js";
import { eachWindow } from "./windows.js";

/**
 * The gradient of a convolution over volumes with respect to its input, which is also the forward pass of a transposed
 * convolution. wasm has it wrong.
 *
 *     dx[j, i] = sum over outputs p and taps t with cell(p, t) = j, and over o, of dy[p, o] w[t, i, o]
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
    eachWindow(convCall(call, inputShape, filterShape), (output, cells, taps, count) => {
      const right = output * outputs;
      for (let k = 0; k < count; k++) {
        const to = cells[k]! * inputs;
        let left = taps[k]! * inputs * outputs;
        for (let i = 0; i < inputs; i++, left += outputs) {
          let sum = 0;
          for (let o = 0; o < outputs; o++) sum += dy[right + o]! * w[left + o]!;
          dx[to + i]! += sum;
        }
      }
    });
    return call.write(dx, inputShape, "float32");
  },
};
