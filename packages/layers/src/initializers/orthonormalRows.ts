import type { Random } from "@seqloom/array";

/**
 * Rows that stand at right angles to each other and have length 1, drawn so that every direction is equally likely:
 * rows of normal numbers, put at right angles by the modified Gram-Schmidt method.
 *
 *     for each row:  take away its part along each row before it, then divide it by its length
 *
 * This is the QR factorisation of the transposed matrix with a positive diagonal in R, which is what Keras takes: its
 * factorisation leaves the signs open, and it turns them by the sign of R's diagonal. float64, since the method loses
 * as many digits as the rows are near to each other.
 *
 * @param count number of rows, at most `length`
 * @param length numbers in a row
 * @returns [count, length], row by row
 * @see Golub and Van Loan, "Matrix Computations", section 5.2.8
 */
export function orthonormalRows(count: number, length: number, random: Random): Float64Array {
  const rows = Float64Array.from({ length: count * length }, () => random.normal());
  for (let i = 0; i < count; i++) {
    const row = rows.subarray(i * length, (i + 1) * length);
    for (let j = 0; j < i; j++) {
      const before = rows.subarray(j * length, (j + 1) * length);
      const along = dot(before, row);
      for (let k = 0; k < length; k++) row[k]! -= along * before[k]!;
    }
    const size = Math.sqrt(dot(row, row));
    for (let k = 0; k < length; k++) row[k]! /= size;
  }
  return rows;
}

/** The sum of products, in four strands: one strand would wait for each addition. */
function dot(a: Float64Array, b: Float64Array): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = a.length - (a.length % 4);
  for (let k = 0; k < whole; k += 4) {
    s0 += a[k]! * b[k]!;
    s1 += a[k + 1]! * b[k + 1]!;
    s2 += a[k + 2]! * b[k + 2]!;
    s3 += a[k + 3]! * b[k + 3]!;
  }
  for (let k = whole; k < a.length; k++) s0 += a[k]! * b[k]!;
  return s0 + s1 + (s2 + s3);
}
