import { expandDims, maxPool, squeeze, tensor3d } from "@tensorflow/tfjs-core";
import type { Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { ownGradient } from "./ownGradient.js";
import { eachWindow } from "./poolLoops.js";
import { readsAtOnce } from "./readsAtOnce.js";
import { placeWindows } from "./stepWindow.js";
import type { StepWindow } from "./stepWindow.js";

/**
 * The largest number of each window, feature by feature; NaN where one is in the window. The whole gradient of a window
 * goes to the first place that has its largest number, as in Keras on TensorFlow.
 *
 * By plain loops, where the backend allows: on wasm tfjs gives wrong gradients for negative numbers.
 *
 * @param x [batch, steps, features]
 * @param window "valid" or "same", whose padding never wins
 * @param loops whether to use plain loops
 * @returns [batch, windows, features]
 */
export function maxOverWindows(x: Tensor3D, window: StepWindow, loops = readsAtOnce()): Tensor3D {
  const { size, strides, padding } = window;
  if (!loops) {
    const tall = maxPool(expandDims<Tensor4D>(x, 2), [size, 1], [strides, 1], padding as "valid" | "same");
    return squeeze(tall, [2]);
  }
  return ownGradient([x], () => {
    const { values, winners, windows } = largest(x.dataSync<"float32">(), x.shape, window);
    return {
      value: tensor3d(values, [x.shape[0], windows, x.shape[2]]),
      gradFunc: (dy: Tensor3D) => {
        const gradient = new Float32Array(x.size);
        for (const [output, value] of dy.dataSync<"float32">().entries()) gradient[winners[output]!]! += value;
        return tensor3d(gradient, x.shape);
      },
    };
  });
}

/** The largest numbers, and the place of each in the flat data. */
function largest(data: Float32Array, shape: readonly [number, number, number], window: StepWindow) {
  const [batch, steps, features] = shape;
  const { windows } = placeWindows(window, steps);
  const values = new Float32Array(batch * windows * features);
  const winners = new Int32Array(values.length);
  eachWindow(shape, window, (output, first, end) => {
    for (let feature = 0; feature < features; feature++) {
      let winner = first + feature;
      for (let place = winner + features; place < end; place += features) {
        if (data[place]! > data[winner]! || Number.isNaN(data[place])) winner = place;
      }
      winners[output + feature] = winner;
      values[output + feature] = data[winner]!;
    }
  });
  return { values, winners, windows };
}
