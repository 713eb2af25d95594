import { ArgumentError, checkInteger, type NdArray, type TypedArray } from "@seqloom/array";

/** Windows and their targets: x [batch, steps, features], y [batch]. */
interface Batch {
  readonly x: NdArray<TypedArray>;
  readonly y: NdArray<TypedArray>;
}

/**
 * Mean absolute error of the forecast that nothing changes: the target is what the last step of its window shows. A model
 * that is not better has learned nothing.
 *
 * @param windows batches one after the other, as `lookbackGenerator` gives them
 * @param options `steps`: number of batches to take; `target`: the feature (column) that y is made of
 * @returns the error in the unit of y
 * @throws ArgumentError if steps is not an integer of 1 or more, target is not a feature, or there are too few batches
 *
 * @example
 * const rows = Array.from({ length: 12 }, (_, row) => [0, row]); // one more in each row
 * const windows = lookbackGenerator(rows, { lookback: 4, delay: 3, step: 1, batchSize: 2, target: 1 });
 * naiveMae(windows, { steps: 2, target: 1 }); // → 4
 */
export function naiveMae(
  windows: Iterator<Batch, unknown>,
  { steps, target }: { readonly steps: number; readonly target: number },
): number {
  checkInteger("naiveMae", "steps", steps, 1);
  let sum = 0;
  let count = 0;
  for (let step = 0; step < steps; step++) {
    const { value, done } = windows.next();
    if (done) throw new ArgumentError("naiveMae", "steps", `at most ${step}, the number of batches`, steps);
    const { x, y } = value;
    const [rows, length, features] = x.shape as [number, number, number];
    checkInteger("naiveMae", "target", target, 0, features - 1);
    for (let row = 0; row < rows; row++) {
      const now = x.data[(row * length + length - 1) * features + target]!;
      sum += Math.abs(now - y.data[row]!);
    }
    count += rows;
  }
  return sum / count;
}
