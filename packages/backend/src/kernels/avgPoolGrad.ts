import type { KernelCall, MendedKernel } from "./MendedKernel.js";
import { poolCall } from "./poolCall.js";
import { eachWindow } from "./windows.js";

/**
 * The gradient of average pooling. The mean is over the cells inside the input, as in TensorFlow; tfjs does so in the
 * forward pass, but its gradients count the padding as well, on wasm and on cpu.
 *
 *     y[o, c] = (sum over cells i of window o inside x of x[i, c]) / n[o]        n[o]: how many there are
 *     dx[i, c] = sum over the windows o with cell i of dy[o, c] / n[o]
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/nn/avg_pool
 */
export const avgPoolGradKernels: readonly MendedKernel[] = [
  { kernelName: "AvgPoolGrad", backends: ["wasm", "cpu"], compute: gradient },
  { kernelName: "AvgPool3DGrad", backends: ["wasm", "cpu"], compute: gradient },
];

function gradient(call: KernelCall) {
  const { shape } = call.inputs.input!;
  const channels = shape.at(-1)!;
  const dy = call.read("dy");
  const dx = new Float32Array(shape.reduce((product, size) => product * size));
  eachWindow(poolCall(call, call.inputs.input!).windows, (output, cells, _, count) => {
    const part = 1 / count;
    const from = output * channels;
    for (let k = 0; k < count; k++) {
      const to = cells[k]! * channels;
      for (let channel = 0; channel < channels; channel++) dx[to + channel]! += dy[from + channel]! * part;
    }
  });
  return call.write(dx, shape, "float32");
}
