/**
 * Texts of the ticks of an axis, all with the same decimals: as many as the distance between them needs. Very large and very
 * small numbers are written with an exponent.
 *
 * @example
 * tickTexts([0, 0.25, 0.5]); // → [ '0.00', '0.25', '0.50' ]
 */
export function tickTexts(values: readonly number[]): string[] {
  const largest = Math.max(0, ...values.map(Math.abs));
  const step = values.length > 1 ? Math.abs(values[1]! - values[0]!) : largest;
  if (largest >= 1e7 || (largest > 0 && step < 1e-5)) return values.map((value) => exponentText(value, step));
  const decimals = decimalsOf(step);
  return values.map((value) => withoutMinusZero(value.toFixed(decimals)));
}

/**
 * A number with four significant digits, for tooltips, cells and bars.
 *
 * @example
 * [0.123456, 12345.6, 1e-7, 3].map(numberText); // → [ '0.1235', '12346', '1e-7', '3' ]
 */
export function numberText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-4)) return shortExponent(value.toExponential(3));
  return withoutMinusZero(String(Number(size >= 1000 ? value.toFixed(0) : value.toPrecision(4))));
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 8; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, scaled)) return decimals;
  }
  return 8;
}

function exponentText(value: number, step: number): string {
  if (value === 0) return "0";
  const digits = step > 0 ? Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step)) : 2;
  return shortExponent(value.toExponential(Math.min(8, Math.max(1, digits + 1))));
}

/** 1.500e+6 becomes 1.5e6. */
function shortExponent(text: string): string {
  return text
    .replace(/(\.\d*?)0+e/, "$1e")
    .replace(".e", "e")
    .replace("e+", "e");
}

/** -0.00 becomes 0.00. */
export function withoutMinusZero(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
