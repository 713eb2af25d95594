// Numbers here are sums of two doubles, the second far smaller, about 32 digits together. A function returns the first
// and leaves the second in `low`: pairs as objects would cost more than the arithmetic.
let low = 0;

/** ln 2. */
const LN2 = 0.6931471805599453;
const LN2_LOW = 2.3190468138462996e-17;
const HALVINGS = 8;
const TERMS = 7;
const SPLIT = 2 ** 27 + 1;

/**
 * The natural logarithm of a positive number, correctly rounded, as Python's is; Math.log may be off in the last bit, and
 * a choice between two nearly equal cuts can hang on that bit.
 *
 *     ln x = y + 2 (x - e^y) / (x + e^y)      one step from y = Math.log(x), with e^y to 30 digits
 *
 * The rest is about (x - e^y)^3, which is nothing beside the last bit.
 */
export function exactLog(x: number): number {
  const y = Math.log(x);
  const power = exponential(y);
  return y + (2 * (x - power - low)) / (x + power);
}

/** e^y = 2^k (e^(r / 256))^256 with y = k ln 2 + r, the exponential by its series. */
function exponential(y: number): number {
  const k = Math.round(y / LN2);
  const product = multiply(LN2, LN2_LOW, k, 0);
  const scale = 2 ** -HALVINGS;
  const r = add(y, 0, -product, -low) * scale;
  const rLow = low * scale;
  // Horner: 1 + r (1 + r/2 (1 + r/3 (1 + …)))
  let sum = 1;
  let sumLow = 0;
  for (let n = TERMS; n >= 1; n--) {
    const term = multiply(r, rLow, sum, sumLow);
    const part = divide(term, low, n);
    sum = add(1, 0, part, low);
    sumLow = low;
  }
  for (let i = 0; i < HALVINGS; i++) {
    sum = multiply(sum, sumLow, sum, sumLow);
    sumLow = low;
  }
  low = sumLow * 2 ** k;
  return sum * 2 ** k;
}

/** Knuth's sum with what it lacks, then the low parts. */
function add(a: number, aLow: number, b: number, bLow: number): number {
  const sum = a + b;
  const part = sum - a;
  return normalized(sum, a - (sum - part) + (b - part) + aLow + bLow);
}

/** Dekker's product with what it lacks, then the mixed products. */
function multiply(a: number, aLow: number, b: number, bLow: number): number {
  const product = a * b;
  const aTop = topHalf(a);
  const bTop = topHalf(b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  const lost = aTop * bTop - product + aTop * bRest + aRest * bTop + aRest * bRest;
  return normalized(product, lost + a * bLow + aLow * b);
}

function divide(a: number, aLow: number, n: number): number {
  const quotient = a / n;
  const product = multiply(quotient, 0, n, 0);
  return normalized(quotient, (a - product - low + aLow) / n);
}

function normalized(high: number, rest: number): number {
  const sum = high + rest;
  low = rest - (sum - high);
  return sum;
}

/** The first half of the digits of a number (Veltkamp). */
function topHalf(a: number): number {
  const shifted = a * SPLIT;
  return shifted - (shifted - a);
}
