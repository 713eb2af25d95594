/** Points of a series, by pixel. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Index of each point in the series. */
  readonly index: readonly number[];
}

/** More points than this for each pixel of width are thinned out. */
const POINTS_PER_PIXEL = 4;

/**
 * Leaves out points of a line that cannot be seen: of those in one column of pixels the first, the lowest, the highest and the
 * last stay, so that the drawn line is the same. A gap (NaN) stays a gap.
 *
 * @param x places in pixels, ascending within a column
 * @param width of the plot in pixels
 */
export function thinLine(x: Float64Array, y: Float64Array, width: number): Points {
  if (x.length <= POINTS_PER_PIXEL * width) return pick(x, y, [...x.keys()]);
  const kept: number[] = [];
  for (let start = 0; start < x.length;) {
    const column = Math.floor(x[start]!);
    let end = start;
    let [low, high, gap] = [start, start, -1];
    for (; end < x.length && Math.floor(x[end]!) === column; end++) {
      if (Number.isNaN(y[end]!)) {
        gap = end;
        continue;
      }
      if (!(y[end]! >= y[low]!)) low = end;
      if (!(y[end]! <= y[high]!)) high = end;
    }
    const chosen = new Set([start, low, high, end - 1].concat(gap === -1 ? [] : [gap]));
    kept.push(...[...chosen].sort((a, b) => a - b));
    start = end;
  }
  return pick(x, y, kept);
}

/** Leaves out points that lie on the same half pixel as one before, and those without a place (NaN). */
export function thinPoints(x: Float64Array, y: Float64Array): Points {
  const seen = new Set<number>();
  const kept: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const place = Math.round(2 * x[i]!) * 65_536 + Math.round(2 * y[i]!);
    if (Number.isNaN(place) || seen.has(place)) continue;
    seen.add(place);
    kept.push(i);
  }
  return pick(x, y, kept);
}

function pick(x: Float64Array, y: Float64Array, index: readonly number[]): Points {
  return { x: index.map((i) => x[i]!), y: index.map((i) => y[i]!), index };
}
