import type { Ordered } from "./orderedColumns.js";

/**
 * The value below which a share of sorted numbers lies, with a straight line between neighbours: NumPy's default.
 *
 * @param sorted numbers in ascending order; none gives NaN
 * @param share from 0 to 1
 */
export function quantile(sorted: Ordered, share: number): number {
  if (sorted.length === 0) return NaN;
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const [from, to] = [sorted.at(low)!, sorted.at(Math.min(low + 1, sorted.length - 1))!];
  const rest = place - low;
  return rest >= 0.5 ? to - (to - from) * (1 - rest) : from + (to - from) * rest;
}
