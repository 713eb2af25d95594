import {
  addN,
  avgPool,
  engine,
  expandDims,
  getBackend,
  mul,
  pad,
  squeeze,
  tensor3d,
  type Tensor3D,
  type Tensor4D,
} from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { derivedTwice } from "../operations/derivedTwice.js";
import { runOperation } from "../operations/operation.js";
import { eachWindow } from "./poolLoops.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";
import { windowPlaces } from "./windowPlaces.js";

/**
 * The mean of each window, feature by feature, over the steps that are there: padding does not count.
 *
 * @param x [batch, steps, features]
 * @param window "valid" or "same"
 * @param loops whether to use kernels or plain loops
 * @returns [batch, windows, features]
 */
export function meanOverWindows(x: Tensor3D, window: StepWindow, loops = readsAtOnce(getBackend())): Tensor3D {
  if (derivedTwice()) return sumOfPlaces(x, window);
  if (!loops) return composedMean(x, window);
  const [batch, steps, channels] = x.shape;
  const { windows } = placeWindows(window, steps);
  const { size, strides, padding } = window;
  const sizes = { batch, steps, channels, poolSize: size, strides, padding: padding as "valid" | "same" };
  const operation = sharedKernels()?.averagePooling1d ?? loopsOver(x.shape, window);
  const [output] = runOperation([x], {
    layer: "AveragePooling1D",
    forward(backend) {
      const room = makeRoom(backend, [batch, windows, channels]); // first: making it may move the memory of x
      operation.forward({ ...sizes, input: floatsOf(backend, x) }, room.values);
      return [room.place()];
    },
    backward: ([dy]) => [
      () => {
        const { backend } = engine();
        const room = makeRoom(backend, x.shape);
        operation.backward(sizes, {}, floatsOf(backend, dy!), room.values);
        return engine().makeTensorFromTensorInfo(room.place());
      },
    ],
  });
  return output as Tensor3D;
}

/** The same operation in plain loops. */
function loopsOver(shape: Tensor3D["shape"], window: StepWindow) {
  return {
    forward({ input }: { readonly input: Float32Array }, values: Float32Array): void {
      findMeans(values.fill(0), input, shape, window);
    },
    backward(_: object, _result: object, dy: Float32Array, gradient: Float32Array): void {
      spreadOut(gradient.fill(0), dy, shape, window);
    },
  };
}

function findMeans(means: Float32Array, data: Float32Array, shape: Tensor3D["shape"], window: StepWindow): void {
  const features = shape[2];
  eachWindow(shape, window, (output, first, end) => {
    for (let place = first; place < end; place++) means[output + ((place - first) % features)]! += data[place]!;
    const count = (end - first) / features;
    for (let feature = 0; feature < features; feature++) means[output + feature]! /= count;
  });
}

/** The gradient of x: each step of a window gets its part of that of the mean. */
function spreadOut(gradient: Float32Array, dy: Float32Array, shape: Tensor3D["shape"], window: StepWindow): void {
  const features = shape[2];
  eachWindow(shape, window, (output, first, end) => {
    const count = (end - first) / features;
    for (let place = first; place < end; place++)
      gradient[place]! += dy[output + ((place - first) % features)]! / count;
  });
}

/** The mean over padded windows, times their size over the number of their steps inside: tfjs's own gradient counts padding. */
function composedMean(x: Tensor3D, window: StepWindow): Tensor3D {
  const steps = x.shape[1];
  const { size, strides } = window;
  const { before, after } = placeWindows(window, steps);
  const padded = pad(x, [[0, 0], [before, after], [0, 0]]); // prettier-ignore
  const means = avgPool(expandDims<Tensor4D>(padded, 2), [size, 1], [strides, 1], "valid");
  return mul(squeeze(means, [2]), mul(size, shares(window, steps)));
}

/** The mean by sums of slices, whose gradients have gradients again. */
function sumOfPlaces(x: Tensor3D, window: StepWindow): Tensor3D {
  return mul(addN(windowPlaces(x, window, 0)), shares(window, x.shape[1]));
}

/** The part of each step in the mean of its window, [1, windows, 1]: 1 / the steps that are there. */
function shares(window: StepWindow, steps: number): Tensor3D {
  const { before, windows } = placeWindows(window, steps);
  const parts = Array.from({ length: windows }, (_, index) => {
    const begin = index * window.strides - before;
    return 1 / (Math.min(begin + window.size, steps) - Math.max(begin, 0));
  });
  return tensor3d(parts, [1, windows, 1]);
}
