const [PLUS, MINUS, POINT, ZERO, BLANK] = [43, 45, 46, 48, 32];
const EXACT_DIGITS = 15; // an integer of so many decimal digits is exact in a double, and so is 10 to that power
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads the number that stands in bytes `start` up to but not including `end` of a text: making a string of each would take
 * most of the time of reading a large table.
 *
 * @returns its value, NaN for an empty cell, blanks and "NaN", and undefined for anything else
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  const isNegative = bytes[at] === MINUS;
  if (isNegative || bytes[at] === PLUS) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let points = 0;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      mantissa = 10 * mantissa + digit;
      digits++;
      decimals += points;
    } else if (digit === POINT - ZERO && points === 0) points = 1;
    else return slowNumber(bytes, start, end);
  }
  if (digits === 0 || digits > EXACT_DIGITS) return slowNumber(bytes, start, end);
  return (isNegative ? -mantissa : mantissa) / POWERS[decimals]!;
}

/** A number with blanks around it, an exponent or many digits, or none at all. */
function slowNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? BLANK);
  text = text.trim();
  if (text === "" || text.toLowerCase() === "nan") return NaN;
  return NUMBER.test(text) ? Number(text) : undefined;
}
