import { engine, expandDims, getBackend, maxPool, squeeze, type Tensor3D, type Tensor4D } from "@tensorflow/tfjs-core";
import { floatsOf, makeRoom, readsAtOnce, sharedKernels } from "@seqloom/kernels";
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
 * On the kernels of @seqloom/kernels, or else by plain loops where the backend allows: on wasm tfjs gives wrong gradients for
 * negative numbers.
 *
 * @param x [batch, steps, features]
 * @param window "valid" or "same", whose padding never wins
 * @param loops whether to use kernels or plain loops
 * @returns [batch, windows, features]
 */
export function maxOverWindows(x: Tensor3D, window: StepWindow, loops = readsAtOnce(getBackend())): Tensor3D {
  const { size, strides, padding } = window;
  if (derivedTwice()) return windowPlaces(x, window, -Infinity).reduce(largerOf);
  if (!loops) {
    const tall = maxPool(expandDims<Tensor4D>(x, 2), [size, 1], [strides, 1], padding as "valid" | "same");
    return squeeze(tall, [2]);
  }
  const [batch, steps, channels] = x.shape;
  const { windows } = placeWindows(window, steps);
  const sizes = { batch, steps, channels, poolSize: size, strides, padding: padding as "valid" | "same" };
  const operation = sharedKernels()?.maxPooling1d ?? loopsOver(x.shape, window);
  let places: Int32Array;
  const [output] = runOperation([x], {
    layer: "MaxPooling1D",
    forward(backend) {
      const room = makeRoom(backend, [batch, windows, channels]); // first: making it may move the memory of x
      places = operation.forward({ ...sizes, input: floatsOf(backend, x) }, room.values).places!;
      return [room.place()];
    },
    backward: ([dy]) => [
      () => {
        const { backend } = engine();
        const room = makeRoom(backend, x.shape);
        operation.backward(sizes, { places }, floatsOf(backend, dy!), room.values);
        return engine().makeTensorFromTensorInfo(room.place());
      },
    ],
  });
  return output as Tensor3D;
}

/** The same operation in plain loops; its places are those of the flat data. */
function loopsOver(shape: Tensor3D["shape"], window: StepWindow) {
  return {
    forward({ input }: { readonly input: Float32Array }, values: Float32Array) {
      const places = new Int32Array(values.length);
      findLargest(values, places, input, shape, window);
      return { places };
    },
    backward(_: object, { places }: { places: Int32Array }, dy: Float32Array, gradient: Float32Array): void {
      gradient.fill(0);
      for (let output = 0; output < dy.length; output++) gradient[places[output]!]! += dy[output]!;
    },
  };
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
