/**
 * A number to the power of an integer, equal to the last bit in every JavaScript engine, which `**` is not: it takes * and / alone.
 *
 * @param exponent an integer
 *
 * @example
 * integerPower(2, 10); // → 1024
 * integerPower(2, -1); // → 0.5
 */
export function integerPower(base: number, exponent: number): number {
  let product = 1;
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / product : product;
}
