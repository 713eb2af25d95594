import { lookbackGenerator } from "@seqloom/timeseries";
import type { Sampling } from "./samplingOf.js";

/** Rows of one sample of a batch. */
export interface SampleRows {
  /** Place in the batch, counted from 1. */
  readonly place: number;
  /** The row that the slides call A: the window ends before it. */
  readonly a: number;
  /** First and last row of the window. */
  readonly first: number;
  readonly last: number;
  /** Row of the target. */
  readonly target: number;
}

/**
 * Rows of the first, second and last sample of the first batch: the generator, with the same draws, over the numbers of the rows
 * in the place of the weather.
 *
 * @param rows rows of the data
 * @param options `range`: the rows that may be used; `seed`: that of the generator whose batch is looked at
 */
export function walkThrough(
  rows: number,
  { sampling, range, seed }: { sampling: Sampling; range: readonly [number, number]; seed: number },
): SampleRows[] {
  const { lookback, step, delay } = sampling;
  const [minIndex, maxIndex] = range;
  const numbers = { data: Float64Array.from({ length: rows }, (_, row) => row), shape: [rows, 1] };
  const options = { lookback, step, delay, minIndex, maxIndex, batchSize: 128, shuffle: true, seed, target: 0 };
  const { x, y } = lookbackGenerator(numbers, { ...options, onWarning: () => undefined }).next().value;
  const steps = lookback / step;
  return [0, 1, 127].map((sample) => ({
    place: sample + 1,
    a: y.data[sample]! - delay,
    first: x.data[sample * steps]!,
    last: x.data[(sample + 1) * steps - 1]!,
    target: y.data[sample]!,
  }));
}
