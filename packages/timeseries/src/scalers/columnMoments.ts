import type { Table } from "./readTable.js";

/** Mean, variance (the sum of squares divided by the count) and count of each feature. */
export interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly count: Float64Array;
}

/**
 * Mean and variance of each feature, NaN left out, joined with those of earlier pieces. The sums are taken around the
 * mean and corrected by what its rounding left over, so that a large offset costs no digits.
 *
 * @see Chan, Golub and LeVeque, "Algorithms for computing the sample variance" (1983)
 */
export function columnMoments(table: Table, before?: Moments): Moments {
  const { width } = table;
  const { sum, count } = sums(table);
  const center = sum.map((value, column) => value / count[column]!);
  const { rest, squares } = sumsAround(table, center);
  const mean = new Float64Array(width);
  const variance = new Float64Array(width);
  const joined = new Float64Array(width);
  for (let column = 0; column < width; column++) {
    const fresh = count[column]!;
    const old = before?.count[column] ?? 0;
    const oldSum = before === undefined ? 0 : before.mean[column]! * old;
    const total = old + fresh;
    let spread = squares[column]! - rest[column]! ** 2 / fresh;
    if (old !== 0) {
      const share = old / fresh;
      spread += before!.variance[column]! * old + (share / total) * (oldSum / share - sum[column]!) ** 2;
    }
    joined[column] = total;
    mean[column] = (oldSum + sum[column]!) / total;
    variance[column] = spread / total;
  }
  return { mean, variance, count: joined };
}

/** Sum and count of each feature without its NaN. */
function sums({ data, width }: Table): { sum: Float64Array; count: Float64Array } {
  const sum = new Float64Array(width);
  const missing = new Float64Array(width);
  for (let place = 0; place < data.length;) {
    for (let column = 0; column < width; column++, place++) {
      const value = data[place]!;
      if (Number.isNaN(value)) missing[column]!++;
      else sum[column]! += value;
    }
  }
  return { sum, count: missing.map((skipped) => data.length / width - skipped) };
}

/** Sums of the differences from the centers, and of their squares. */
function sumsAround({ data, width }: Table, center: Float64Array): { rest: Float64Array; squares: Float64Array } {
  const rest = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let place = 0; place < data.length;) {
    for (let column = 0; column < width; column++, place++) {
      const difference = data[place]! - center[column]!;
      if (Number.isNaN(difference)) continue;
      rest[column]! += difference;
      squares[column]! += difference * difference;
    }
  }
  return { rest, squares };
}
