/** A number as a sum of two doubles, the second far smaller: about 32 digits. */
type Pair = readonly [high: number, low: number];

/** ln 2. */
const LN2: Pair = [0.6931471805599453, 2.3190468138462996e-17];
const HALVINGS = 8;
const TERMS = 9;

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
  const [high, low] = exponential(y);
  return y + (2 * (x - high - low)) / (x + high);
}

/** e^y = 2^k (e^(r / 256))^256 with y = k ln 2 + r, the exponential by its series. */
function exponential(y: number): Pair {
  const k = Math.round(y / LN2[0]);
  const [product, productLow] = multiply(LN2, [k, 0]);
  const rest = add([y, 0], [-product, -productLow]);
  const scale = 2 ** -HALVINGS;
  const r: Pair = [rest[0] * scale, rest[1] * scale];
  // Horner: 1 + r (1 + r/2 (1 + r/3 (1 + …)))
  let sum: Pair = [1, 0];
  for (let n = TERMS; n >= 1; n--) sum = add([1, 0], divide(multiply(r, sum), n));
  for (let i = 0; i < HALVINGS; i++) sum = multiply(sum, sum);
  return [sum[0] * 2 ** k, sum[1] * 2 ** k];
}

/** Knuth's sum with what it lacks, then the low parts. */
function add([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const sum = a + b;
  const part = sum - a;
  const lost = a - (sum - part) + (b - part) + aLow + bLow;
  const high = sum + lost;
  return [high, lost - (high - sum)];
}

/** Dekker's product with what it lacks, then the mixed products. */
function multiply([a, aLow]: Pair, [b, bLow]: Pair): Pair {
  const product = a * b;
  const [aTop, aRest] = halves(a);
  const [bTop, bRest] = halves(b);
  const lost = aTop * bTop - product + aTop * bRest + aRest * bTop + aRest * bRest + a * bLow + aLow * b;
  const high = product + lost;
  return [high, lost - (high - product)];
}

function divide([a, aLow]: Pair, n: number): Pair {
  const quotient = a / n;
  const [product, productLow] = multiply([quotient, 0], [n, 0]);
  const lost = (a - product - productLow + aLow) / n;
  const high = quotient + lost;
  return [high, lost - (high - quotient)];
}

/** A number as the sum of two that have half its digits each (Veltkamp). */
function halves(a: number): Pair {
  const shifted = a * (2 ** 27 + 1);
  const high = shifted - (shifted - a);
  return [high, a - high];
}
