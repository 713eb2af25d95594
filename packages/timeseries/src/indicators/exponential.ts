/** Beginning of an average. */
interface Start {
  /** Index of the first value that counts. */
  readonly from: number;
  /** Number of values whose mean is the first average. */
  readonly seed: number;
}

/**
 * Exponential average: `weight` of the new value and the rest of the average before it. NaN before the first one.
 */
export function exponential(values: Float64Array, weight: number, { from, seed }: Start): Float64Array {
  const averages = new Float64Array(values.length).fill(NaN);
  const first = from + seed - 1;
  if (first >= values.length) return averages;
  let average = 0;
  for (let i = from; i <= first; i++) average += values[i]!;
  averages[first] = average /= seed;
  for (let i = first + 1; i < values.length; i++) averages[i] = average += weight * (values[i]! - average);
  return averages;
}

/** Wilder's average: (before * (period - 1) + new) / period, started with a plain mean of `period` values. */
export function wilder(values: Float64Array, period: number, { from }: { from: number }): Float64Array {
  return exponential(values, 1 / period, { from, seed: period });
}
