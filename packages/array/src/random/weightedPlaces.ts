/** Draws of `RandomState.choice` with probabilities. */
export interface WeightedDraw {
  readonly count: number;
  /** Whether a place may come more than once. */
  readonly replace: boolean;
  /** The next random number from 0 up to but not including 1. */
  readonly next: () => number;
}

/**
 * Draws places in the list of probabilities `p`, as NumPy's legacy `choice` does: a random number falls between the
 * running sums of p. Without replacement as many numbers as are missing are drawn at once, repeated places of that
 * round are dropped, and the found ones have probability 0 in the next.
 */
export function weightedPlaces(p: ArrayLike<number>, { count, replace, next }: WeightedDraw): number[] {
  if (replace) {
    const bounds = runningSums(p);
    return Array.from({ length: count }, () => placeOf(next(), bounds));
  }
  const left = Float64Array.from(p);
  const found = new Set<number>();
  while (found.size < count) {
    const bounds = runningSums(left);
    for (let missing = count - found.size; missing > 0; missing--) found.add(placeOf(next(), bounds));
    for (const place of found) left[place] = 0;
  }
  return [...found];
}

/** Whether something is a list of numbers of 0 or more that sum to 1, within what NumPy lets rounding differ. */
export function isDistribution(p: unknown): boolean {
  if (!Array.isArray(p) && !(ArrayBuffer.isView(p) && "length" in p)) return false;
  const numbers = Array.from(p as ArrayLike<unknown>);
  if (!numbers.every((value) => Number.isFinite(value) && (value as number) >= 0)) return false;
  const sum = (numbers as number[]).reduce((total, value) => total + value, 0);
  const precision = p instanceof Float32Array ? 2 ** -23 : 2 ** -52;
  return Math.abs(sum - 1) <= Math.sqrt(precision);
}

/** Sum of the first, the first two, … probabilities, divided by the last sum, which so becomes 1. */
function runningSums(p: ArrayLike<number>): Float64Array {
  let sum = 0;
  const sums = Float64Array.from(p, (value) => (sum += value));
  return sums.map((value) => value / sum);
}

/** The first place whose bound is above the number. */
function placeOf(fraction: number, bounds: Float64Array): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! > fraction) high = middle;
    else low = middle + 1;
  }
  return low;
}
