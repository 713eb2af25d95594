/**
 * A number as Python prints a float, so that messages and files are Keras's to the letter.
 *
 * @example
 * pythonNumber(1); // → '1.0'
 * pythonNumber(0.00001); // → '1e-05'
 */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [digits, exponent] = value.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${pythonExponent(power)}`;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** The exponent of ten as Python writes it: a sign and at least two digits. */
export function pythonExponent(power: number): string {
  return `${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
