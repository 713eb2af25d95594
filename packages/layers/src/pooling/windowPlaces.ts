import { pad, reshape, slice, type Tensor3D } from "@tensorflow/tfjs-core";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";

/**
 * The steps that stand at each place of the windows over a sequence, by operations that have gradients of gradients.
 *
 * @param x [batch, steps, features]
 * @param padding the number in front of and behind the sequence
 * @returns for each place of a window [batch, windows, features]
 */
export function windowPlaces(x: Tensor3D, window: StepWindow, padding: number): Tensor3D[] {
  const [batch, steps, features] = x.shape;
  const { size, strides, dilationRate } = window;
  const { before, windows } = placeWindows(window, steps);
  const length = (size - 1) * dilationRate + windows * strides; // each window with `strides` steps from each place on
  const behind = Math.max(length - before - steps, 0);
  const padded = pad(x, [[0, 0], [before, behind], [0, 0]], padding); // prettier-ignore
  return Array.from({ length: size }, (_, place) => {
    const part = slice(padded, [0, place * dilationRate, 0], [batch, windows * strides, features]);
    if (strides === 1) return part;
    const apart = slice(
      reshape(part, [batch, windows, strides, features]),
      [0, 0, 0, 0],
      [batch, windows, 1, features],
    );
    return reshape(apart, [batch, windows, features]);
  });
}
