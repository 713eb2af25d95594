/**
 * Writes a number with a fixed count of decimals, to the last digit as Python's `f"{value:.4f}"` does.
 *
 * JavaScript's toFixed rounds a value that lies exactly between two results up, Python takes the even one: an accuracy
 * of 17 / 32 is 0.5312 in Keras's console, not 0.5313. And toFixed gives up at 1e21.
 *
 * @param decimals digits after the point
 */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return formatSpecial(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  if (size >= 1e21) return `${sign}${BigInt(size)}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const text = size.toFixed(decimals);
  const exact = size.toFixed(100); // enough decimals to see whether the rest is exactly a half
  const kept = exact.slice(0, exact.length - 100 + decimals);
  const rest = exact.slice(exact.length - 100 + decimals);
  return sign + (isTie(rest) && endsEven(kept) ? kept.replace(/\.$/, "") : text);
}

/**
 * Writes a loss or metric as Keras's console does: `.4f`, or `.4e` for what is not above 0.001.
 *
 * @param ignoreSign compare without the sign, as the bar does; the one-line form of `verbose: 2` compares with it, so
 *   that a loss of -1 is -1.0000 in the bar and -1.0000e+00 there
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/utils/progbar.py
 */
export function formatNumber(value: number, { ignoreSign }: { ignoreSign: boolean }): string {
  const tested = ignoreSign ? Math.abs(value) : value;
  return tested > 1e-3 ? formatFixed(value, 4) : formatExponent(value, 4);
}

/** The end of a console line: ` - loss: 0.6500 - acc: 0.6021`. */
export function formatValues(values: ReadonlyMap<string, number>, options: { ignoreSign: boolean }): string {
  return Array.from(values, ([name, value]) => ` - ${name}: ${formatNumber(value, options)}`).join("");
}

/** `f"{value:.4e}"`: the exponent has two digits at least, and ties go to the even digit. */
function formatExponent(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return formatSpecial(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  const [exactDigits = "", exactExponent = ""] = size.toExponential(100).split("e");
  const kept = exactDigits.slice(0, 2 + decimals);
  const tieToEven = isTie(exactDigits.slice(2 + decimals)) && endsEven(kept);
  const [digits, exponent] = tieToEven ? [kept, exactExponent] : size.toExponential(decimals).split("e");
  return `${sign}${digits}e${exponent?.[0]}${exponent?.slice(1).padStart(2, "0")}`;
}

/** Whether the digits that are cut off lie exactly half way. */
function isTie(digits: string): boolean {
  return /^50*$/.test(digits);
}

function endsEven(digits: string): boolean {
  return "02468".includes(digits.replace(".", "").slice(-1));
}

function formatSpecial(value: number): string {
  if (Number.isNaN(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}
