const [BLANK, PLUS, MINUS, POINT, ZERO] = [32, 43, 45, 46, 48];
const EXACT_DIGITS = 15; // an integer of so many decimal digits is exact in a double, and so is 10 to that power
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const LONGEST = 1000; // digits: nobody writes so many
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads numbers that stand in a line with one blank between them, straight from the bytes: making a string of each would
 * take most of the time of reading word vectors. The values are those of `Number`, rounded to float32.
 *
 * @param start where in `bytes` the first number begins
 * @param target takes the numbers
 * @param end where the line ends in `bytes`
 * @returns -1; or which of the columns is not a number or lacks; or the length of `target` if there are more columns
 */
export function parseNumbers(bytes: Uint8Array, start: number, target: Float32Array, end = bytes.length): number {
  let at = start;
  for (let column = 0; column < target.length; column++) {
    const begin = at;
    const isNegative = at < end && bytes[at] === MINUS;
    if (isNegative || (at < end && bytes[at] === PLUS)) at++;
    let mantissa = 0;
    let digits = -at;
    for (; at < end; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) break;
      mantissa = 10 * mantissa + digit;
    }
    digits += at;
    let decimals = 0;
    if (at < end && bytes[at] === POINT) {
      decimals = -++at;
      for (; at < end; at++) {
        const digit = bytes[at]! - ZERO;
        if (digit < 0 || digit > 9) break; // an exponent, or no number at all
        mantissa = 10 * mantissa + digit;
      }
      decimals += at;
      digits += decimals;
    }
    if ((at >= end || bytes[at] === BLANK) && digits > 0 && digits <= EXACT_DIGITS) {
      target[column] = (isNegative ? -mantissa : mantissa) / POWERS[decimals]!;
    } else {
      while (at < end && bytes[at] !== BLANK) at++;
      const value = slowNumber(bytes.subarray(begin, at));
      if (value === undefined) return column;
      target[column] = value;
    }
    at++;
  }
  return at === end + 1 ? -1 : target.length; // behind the last number a blank would stand
}

/** A number with an exponent or many digits; undefined if it is none, or larger than float32 can hold. */
function slowNumber(bytes: Uint8Array): number | undefined {
  if (bytes.length > LONGEST) return undefined;
  const text = String.fromCharCode(...bytes);
  const value = Math.fround(Number(text));
  return NUMBER.test(text) && Number.isFinite(value) ? value : undefined;
}
