import type { KernelCall, MendedKernel } from "./MendedKernel.js";
import { poolCall } from "./poolCall.js";
import { eachWindow, type Windows } from "./windows.js";

/**
 * Max pooling on wasm, where tfjs begins its search for the largest number at the smallest positive one: wrong outputs
 * (3D) and gradients (2D, 3D) wherever a window has only negative numbers.
 *
 *     y[o, c] = max over cells i of window o of x[i, c]
 *     dx[i, c] = sum of dy[o, c] over the windows o whose first largest number is at i
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/nn/max_pool
 */
export const maxPoolKernels: readonly MendedKernel[] = [
  { kernelName: "MaxPool3D", backends: ["wasm"], compute: forward },
  { kernelName: "MaxPoolGrad", backends: ["wasm"], compute: gradient },
  { kernelName: "MaxPool3DGrad", backends: ["wasm"], compute: gradient },
];

function forward(call: KernelCall) {
  const x = call.inputs.x!;
  const { windows, outShape } = poolCall(call, x);
  const values = call.read("x");
  const places = largestPlaces(values, x.shape.at(-1)!, windows);
  return call.write(
    Float32Array.from(places, (place) => values[place]!),
    outShape,
    "float32",
  );
}

function gradient(call: KernelCall) {
  const input = call.inputs.input!;
  const { windows } = poolCall(call, input);
  const x = call.read("input");
  const dy = call.read("dy");
  const dx = new Float32Array(x.length);
  const places = largestPlaces(x, input.shape.at(-1)!, windows);
  for (let output = 0; output < dy.length; output++) dx[places[output]!]! += dy[output]!;
  return call.write(dx, input.shape, "float32");
}

/** The place in x of the first largest number of each window and channel; -1 where a window has no cell. */
function largestPlaces(x: Float32Array, channels: number, windows: Windows): Int32Array {
  const places = new Int32Array(windows.batch * windows.output.reduce((product, size) => product * size) * channels);
  eachWindow(windows, (output, cells, _, count) => {
    const begin = output * channels;
    const first = count === 0 ? -1 : cells[0]! * channels;
    for (let channel = 0; channel < channels; channel++) places[begin + channel] = first < 0 ? -1 : first + channel;
    for (let k = 1; k < count; k++) {
      const cell = cells[k]! * channels;
      for (let channel = 0; channel < channels; channel++) {
        if (x[cell + channel]! > x[places[begin + channel]!]!) places[begin + channel] = cell + channel;
      }
    }
  });
  return places;
}
