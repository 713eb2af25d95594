import {
  addN,
  concat,
  matMul,
  pad,
  type Rank,
  reshape,
  slice,
  stridedSlice,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  transpose,
} from "@tensorflow/tfjs-core";
import { derivedTwice } from "../operations/derivedTwice.js";
import { ownGradient } from "../operations/ownGradient.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";
import { windowPlaces } from "../pooling/windowPlaces.js";

/**
 * Convolves sequences with a kernel: each output is the sum of the products of a window of steps with the kernel.
 *
 * The windows are written out side by side, [batch * windows, size * features], and multiplied with the kernel as one
 * matrix: the product is what is fast on every backend, and so its gradients are two more products. tfjs has no
 * gradient with respect to the kernel on wasm, and none for dilated windows at all.
 *
 * @param x [batch, steps, features]
 * @param kernel [size, features, filters]
 * @returns [batch, windows, filters]
 */
export function convolve(x: Tensor3D, kernel: Tensor3D, window: StepWindow): Tensor3D {
  const [batch, steps, features] = x.shape;
  const [size, , filters] = kernel.shape;
  const { before, after, windows } = placeWindows(window, steps);
  const rows = (sequence: Tensor3D): Tensor2D => {
    const padded = before + after > 0 ? pad(sequence, [[0, 0], [before, after], [0, 0]]) : sequence; // prettier-ignore
    const places = Array.from({ length: size }, (_, place) => placeOfWindows(padded, place, windows, window));
    return reshape(places.length > 1 ? concat(places, 2) : places[0]!, [batch * windows, size * features]);
  };
  const flat = (weight: Tensor): Tensor2D => reshape(weight, [size * features, filters]);
  if (derivedTwice()) {
    const places = reshape<Rank.R2>(concat(windowPlaces(x, window, 0), 2), [batch * windows, size * features]);
    return reshape(matMul(places, flat(kernel)), [batch, windows, filters]);
  }
  return ownGradient([x, kernel], (save) => {
    save([x, kernel]);
    return {
      value: reshape<Rank.R3>(matMul(rows(x), flat(kernel)), [batch, windows, filters]),
      gradFunc: (dy: Tensor3D, [sequence, weight]) => {
        const gradient: Tensor2D = reshape(dy, [batch * windows, filters]);
        const side: Tensor3D = reshape(matMul(gradient, transpose(flat(weight!))), [batch, windows, size * features]);
        return [
          sumOfPlaces(side, x.shape, before, window),
          reshape(matMul(transpose(rows(sequence as Tensor3D)), gradient), [size, features, filters]),
        ];
      },
    };
  });
}

/** The step that stands at one place of each window: [batch, windows, features]. */
function placeOfWindows(
  padded: Tensor3D,
  place: number,
  windows: number,
  { strides, dilationRate }: StepWindow,
): Tensor3D {
  const [batch, , features] = padded.shape;
  const begin = place * dilationRate;
  if (strides === 1) return slice(padded, [0, begin, 0], [batch, windows, features]);
  const end = begin + (windows - 1) * strides + 1;
  return stridedSlice(padded, [0, begin, 0], [batch, end, features], [1, strides, 1]) as Tensor3D;
}

/** Brings numbers of windows, [batch, windows, size * features], back to the steps they came from, and adds them up. */
function sumOfPlaces(
  side: Tensor3D,
  shape: readonly [number, number, number],
  before: number,
  { size, strides, dilationRate }: StepWindow,
): Tensor {
  const [batch, steps, features] = shape;
  const windows = side.shape[1];
  const length = Math.max((size - 1) * dilationRate + windows * strides, before + steps);
  const parts = Array.from({ length: size }, (_, place) => {
    const part = size > 1 ? slice(side, [0, 0, place * features], [batch, windows, features]) : side;
    const begin = place * dilationRate;
    return pad(spread(part, strides), [[0, 0], [begin, length - begin - windows * strides], [0, 0]]); // prettier-ignore
  });
  const sum = parts.length > 1 ? addN(parts) : parts[0]!;
  return slice(sum, [0, before, 0], [batch, steps, features]);
}

/** Puts zeros behind each step, so that there are `strides` for each one. */
function spread(part: Tensor3D, strides: number): Tensor3D {
  if (strides === 1) return part;
  const [batch, windows, features] = part.shape;
  const apart = reshape(part, [batch, windows, 1, features]);
  const filled = pad(apart, [[0, 0], [0, 0], [0, strides - 1], [0, 0]]); // prettier-ignore
  return reshape(filled, [batch, windows * strides, features]);
}
