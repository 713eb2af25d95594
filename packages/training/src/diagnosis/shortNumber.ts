/** A number with four digits at most, as sentences have it: 0.6931, 250000, 4.1e+12. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || !Number.isFinite(value)) return String(value);
  if (size >= 1e-3 && size < 1e6) return String(Number(value.toPrecision(4)));
  return value.toExponential(2).replace(/\.?0+e/, "e");
}

/** The numbers that values lie between: "from 0 to 250000". */
export function fromTo([lowest, highest]: readonly [number, number]): string {
  return `from ${shortNumber(lowest)} to ${shortNumber(highest)}`;
}
