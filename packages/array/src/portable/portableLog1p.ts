import { portableLog } from "./portableLog.js";

/**
 * The natural logarithm of 1 + x, exact for small x too, equal to the last bit in every JavaScript engine.
 *
 * @param x larger than -1
 *
 * @example
 * portableLog1p(1e-20); // → 1e-20
 */
export function portableLog1p(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (portableLog(sum) * x) / (sum - 1); // the error of the sum cancels in the quotient
}
