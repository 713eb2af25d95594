import type { LookbackGenerator } from "@seqloom/timeseries";

/**
 * Mean absolute error of the guess that the target is what the last step of the window says of it.
 *
 * @param windows batches of x [batch, steps, features] and y [batch]
 * @param steps how many batches to take
 * @param column the feature that y is made of
 */
export function naiveError(
  windows: LookbackGenerator<Float32Array | Float64Array>,
  steps: number,
  column: number,
): number {
  let sum = 0;
  let count = 0;
  for (let step = 0; step < steps; step++) {
    const { x, y } = windows.next().value;
    const [, length, features] = x.shape as [number, number, number];
    for (let row = 0; row < y.data.length; row++) {
      const now = x.data[(row * length + length - 1) * features + column]!;
      sum += Math.abs(now - y.data[row]!);
      count++;
    }
  }
  return sum / count;
}
