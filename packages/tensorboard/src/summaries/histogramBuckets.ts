/**
 * Counts of values in ranges of equal width, from the smallest value to the largest. Each bucket begins at its left edge and
 * ends before its right one; the last has the largest value as well. Equal values are all in the last bucket, as are those that
 * lie too near for a range of their own. NaN and infinities are not counted.
 *
 * @returns float64, shape [buckets, 3]: left edge, right edge, count; zeros where there are no values
 * @see https://github.com/tensorflow/tensorboard/blob/2.21.0/tensorboard/plugins/histogram/summary_v2.py
 */
export function histogramBuckets(values: ArrayLike<number>, buckets: number): Float64Array {
  const result = new Float64Array(buckets * 3);
  const { min, max, count } = rangeOf(values);
  if (count === 0) return result;
  const span = max - min;
  for (let i = 0; i < buckets; i++) {
    result[3 * i] = min + (i * span) / buckets;
    result[3 * i + 1] = i === buckets - 1 ? max : min + ((i + 1) * span) / buckets;
  }
  const width = span / buckets; // 0 also where the span is the smallest number above 0
  if (width === 0) {
    result[3 * buckets - 1] = count;
    return result;
  }
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= min && value <= max)) continue; // NaN, infinities
    result[3 * Math.min(Math.floor((value - min) / width), buckets - 1) + 2]! += 1;
  }
  return result;
}

/** Smallest and largest finite value, and how many there are. */
function rangeOf(values: ArrayLike<number>): { min: number; max: number; count: number } {
  let [min, max, count] = [Infinity, -Infinity, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    count += 1;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max, count };
}
