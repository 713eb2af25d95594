import {
  engine,
  expandDims,
  getBackend,
  maxPool,
  squeeze,
  type Tensor,
  type Tensor3D,
  type Tensor4D,
} from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, readsAtOnce } from "@seqloom/kernels";
import { derivedTwice } from "../operations/derivedTwice.js";
import { largerOf } from "../merging/largerOf.js";
import { runOperation } from "../operations/operation.js";
import { eachWindow } from "./poolLoops.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";
import { windowPlaces } from "./windowPlaces.js";

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
export function maxOverWindows(x: Tensor3D, window: StepWindow, loops = readsAtOnce(getBackend())): Tensor3D {
  const { size, strides, padding } = window;
  if (derivedTwice()) return windowPlaces(x, window, -Infinity).reduce(largerOf);
  if (!loops) {
    const tall = maxPool(expandDims<Tensor4D>(x, 2), [size, 1], [strides, 1], padding as "valid" | "same");
    return squeeze(tall, [2]);
  }
  const [batch, steps, features] = x.shape;
  const { windows } = placeWindows(window, steps);
  const winners = new Int32Array(batch * windows * features);
  const [output] = runOperation([x], {
    layer: "MaxPooling1D",
    forward(backend) {
      const room = makeRoom(backend, [batch, windows, features]); // first: making it may move the memory of x
      findLargest(room.values, winners, floatsOf(backend, x), x.shape, window);
      return [room.place()];
    },
    backward: ([dy]) => [() => toWinners(dy!, winners, x.shape)],
  });
  return output as Tensor3D;
}

/** The gradient of x: that of each output, at the place where its number came from. */
function toWinners(dy: Tensor, winners: Int32Array, shape: Tensor3D["shape"]): Tensor {
  const { backend } = engine();
  const room = makeRoom(backend, shape);
  const gradient = room.values.fill(0);
  const given = floatsOf(backend, dy);
  for (let output = 0; output < given.length; output++) gradient[winners[output]!]! += given[output]!;
  return engine().makeTensorFromTensorInfo(room.place());
}

/** Finds the largest numbers, and the place of each in the flat data. */
function findLargest(
  values: Float32Array,
  winners: Int32Array,
  data: Float32Array,
  shape: Tensor3D["shape"],
  window: StepWindow,
): void {
  const features = shape[2];
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
}
