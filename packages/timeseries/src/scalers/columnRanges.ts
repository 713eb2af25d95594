import type { Table } from "./readTable.js";

/** Smallest and largest number of each feature. */
export interface Ranges {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Finds the range of each feature, NaN left out; a feature of NaN alone has the range NaN.
 *
 * @param before the ranges of earlier pieces, which are widened; a NaN among them stays, as in scikit-learn
 */
export function columnRanges({ data, width }: Table, before?: Ranges): Ranges {
  const low = new Float64Array(width).fill(Infinity);
  const high = new Float64Array(width).fill(-Infinity);
  for (let place = 0; place < data.length;) {
    for (let column = 0; column < width; column++, place++) {
      const value = data[place]!;
      if (value < low[column]!) low[column] = value;
      if (value > high[column]!) high[column] = value;
    }
  }
  for (let column = 0; column < width; column++) {
    if (low[column]! > high[column]!) low[column] = high[column] = NaN;
    if (before === undefined) continue;
    low[column] = Math.min(before.low[column]!, low[column]!);
    high[column] = Math.max(before.high[column]!, high[column]!);
  }
  return { low, high };
}
