import { integerPower } from "./integerPower.js";

/** ln 2 in two parts; the first ends in zeros, so that a small integer times it is exact. */
const LN2_HIGH = 6.93147180369123816e-1;
const LN2_LOW = 1.9082149292705877e-10;

/** Results lie between these: above 0 and below infinity. */
const [LOWEST, HIGHEST] = [-745.2, 709.79];

/** Terms of the series. */
const TERMS = 14;

/**
 * e to the power of a number, equal to the last bit in every JavaScript engine, as `Math.exp` need not be: it takes +, -, * and /
 * alone, which IEEE 754 defines exactly.
 *
 *     e^x = 2^k e^r,  k the integer closest to x / ln 2,  r from -ln 2 / 2 to ln 2 / 2
 *
 * The result is within one unit of the last digit.
 *
 * @example
 * portableExp(-0.1); // → 0.9048374180359595
 */
export function portableExp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x < LOWEST) return 0;
  if (x > HIGHEST) return Infinity;
  const k = Math.round(x / Math.LN2);
  const high = x - k * LN2_HIGH;
  const r = high - k * LN2_LOW;
  const rLow = high - r - k * LN2_LOW; // the rounding error of r
  let series = 0; // e^r - 1 = r (1 + r/2 (1 + r/3 (1 + …)))
  for (let n = TERMS; n >= 1; n--) series = (r / n) * (1 + series);
  const half = Math.floor(k / 2); // 2^k may be no double
  return (1 + (series + rLow)) * integerPower(2, half) * integerPower(2, k - half);
}
