/** Divisor for a range or deviation: 1 where it is next to nothing, for a constant feature. NaN stays NaN. */
export function handleZeros(scale: number): number {
  return scale < 10 * Number.EPSILON ? 1 : scale;
}
