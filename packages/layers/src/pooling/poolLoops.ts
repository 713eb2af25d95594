import { placeWindows, type StepWindow } from "../operations/stepWindow.js";

/** [batch, steps, features] */
export type SequenceShape = readonly [number, number, number];

/**
 * Visits the windows of a batch in the order in which their outputs lie.
 *
 * @param visit gets the places of the flat data: where the output of a window begins, its first step, and the step
 *   behind its last one, padding left out
 * @returns how many windows a row of the batch has
 */
export function eachWindow(
  [batch, steps, features]: SequenceShape,
  window: StepWindow,
  visit: (output: number, first: number, end: number) => void,
): number {
  const { before, windows } = placeWindows(window, steps);
  for (let row = 0; row < batch; row++) {
    for (let index = 0; index < windows; index++) {
      const begin = index * window.strides - before;
      const first = Math.max(begin, 0);
      const end = Math.min(begin + window.size, steps);
      visit((row * windows + index) * features, (row * steps + first) * features, (row * steps + end) * features);
    }
  }
  return windows;
}
