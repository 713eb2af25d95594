import { avgPool, expandDims, mul, pad, squeeze, tensor3d } from "@tensorflow/tfjs-core";
import type { Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { ownGradient } from "./ownGradient.js";
import { eachWindow } from "./poolLoops.js";
import { readsAtOnce } from "./readsAtOnce.js";
import { placeWindows } from "./stepWindow.js";
import type { StepWindow } from "./stepWindow.js";

/**
 * The mean of each window, feature by feature, over the steps that are there: padding does not count.
 *
 * @param x [batch, steps, features]
 * @param window "valid" or "same"
 * @param loops whether to use plain loops
 * @returns [batch, windows, features]
 */
export function meanOverWindows(x: Tensor3D, window: StepWindow, loops = readsAtOnce()): Tensor3D {
  if (!loops) return composedMean(x, window);
  const [batch, steps, features] = x.shape;
  const { windows } = placeWindows(window, steps);
  return ownGradient([x], () => {
    const data = x.dataSync<"float32">();
    const means = new Float32Array(batch * windows * features);
    eachWindow(x.shape, window, (output, first, end) => {
      for (let place = first; place < end; place++) means[output + ((place - first) % features)]! += data[place]!;
      const count = (end - first) / features;
      for (let feature = 0; feature < features; feature++) means[output + feature]! /= count;
    });
    return {
      value: tensor3d(means, [batch, windows, features]),
      gradFunc: (dy: Tensor3D) => {
        const incoming = dy.dataSync<"float32">();
        const gradient = new Float32Array(x.size);
        eachWindow(x.shape, window, (output, first, end) => {
          const count = (end - first) / features;
          for (let place = first; place < end; place++) {
            gradient[place]! += incoming[output + ((place - first) % features)]! / count;
          }
        });
        return tensor3d(gradient, x.shape);
      },
    };
  });
}

/** The mean over padded windows, times what they hold in all over what is there: tfjs's own gradient counts padding. */
function composedMean(x: Tensor3D, window: StepWindow): Tensor3D {
  const steps = x.shape[1];
  const { size, strides } = window;
  const { before, after, windows } = placeWindows(window, steps);
  const padded = pad(x, [[0, 0], [before, after], [0, 0]]); // prettier-ignore
  const means = avgPool(expandDims<Tensor4D>(padded, 2), [size, 1], [strides, 1], "valid");
  const factors = Array.from({ length: windows }, (_, index) => {
    const begin = index * strides - before;
    return size / (Math.min(begin + size, steps) - Math.max(begin, 0));
  });
  return mul(squeeze(means, [2]), tensor3d(factors, [1, windows, 1]));
}
