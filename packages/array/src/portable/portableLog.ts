/** ln 2 in two parts; the first ends in zeros, so that a small integer times it is exact. */
const LN2_HIGH = 6.93147180369123816e-1;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * The natural logarithm of a positive number, equal to the last bit in every JavaScript engine.
 *
 * `Math.log` may differ there, and random normal numbers with it. This one takes +, -, * and / alone, which IEEE 754
 * defines exactly:
 *
 *     x = m * 2^k,  m from sqrt(1/2) to sqrt(2)
 *     ln x = k ln 2 + 2 (f + f^3/3 + f^5/5 + …),  f = (m - 1) / (m + 1)
 *
 * The rounding error of f is carried along, so that the result is the double closest to the true logarithm but for two
 * arguments in a thousand, where it is the second closest.
 *
 * @param x larger than 0, and finite; NaN gives NaN
 *
 * @example
 * portableLog(3); // → 1.0986122886681098
 */
export function portableLog(x: number): number {
  let m = x;
  let k = 0;
  for (; m < Math.SQRT1_2; k--) m *= 2;
  for (; m >= Math.SQRT2; k++) m /= 2;

  const divisor = m + 1;
  const divisorLow = m - (divisor - 1);
  const f = (m - 1) / divisor;
  const [product, productLow] = exactProduct(f, divisor);
  const fLow = (m - 1 - product - productLow - f * divisorLow) / divisor;

  let tail = 0;
  for (let n = 23; n >= 3; n -= 2) tail = f * f * (1 / n + tail);

  const high = k * LN2_HIGH + 2 * f;
  const highLow = k === 0 ? 0 : 2 * f - (high - k * LN2_HIGH);
  return high + (highLow + k * LN2_LOW + 2 * fLow + 2 * f * tail);
}

/** a * b as the nearest double and what that one lacks (Dekker 1971). */
function exactProduct(a: number, b: number): [product: number, low: number] {
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  const product = a * b;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

/** A number as the sum of two that have half its digits each (Veltkamp). */
function halves(a: number): [high: number, low: number] {
  const shifted = a * (2 ** 27 + 1);
  const high = shifted - (shifted - a);
  return [high, a - high];
}
