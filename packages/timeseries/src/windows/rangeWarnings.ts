import type { CheckedWindows } from "./CheckedWindows.js";

const LARGEST_RANGE = 1000;
/** A number stands apart where all others lie within so small a share of the range. */
const APART = 0.1;

/** The finite numbers of a feature. */
interface Extremes {
  low: number;
  lows: number;
  /** Smallest number above `low`. */
  nextLow: number;
  high: number;
  highs: number;
  /** Largest number below `high`. */
  nextHigh: number;
}

/** A feature, with a number that stands apart from all others, or without one. */
interface Feature {
  readonly index: number;
  readonly low: number;
  readonly high: number;
  readonly apart?: { readonly value: number; readonly rows: number };
}

/**
 * Finds features of float numbers with a range over 1000 (integers may be numbers of words), and says why it is so wide: one
 * number that stands apart, as the -9999 of what was not measured, also after scaling; else the numbers were not scaled.
 *
 * @returns a sentence for each reason
 */
export function rangeWarnings(windows: CheckedWindows): string[] {
  const features = extremesOf(windows).flatMap((extremes, index) =>
    extremes.high - extremes.low > LARGEST_RANGE ? [featureOf(extremes, index)] : [],
  );
  const apart = features.filter((feature) => feature.apart !== undefined);
  const wide = features.filter(({ low, high }) => high - low > LARGEST_RANGE);
  const warnings: string[] = [];
  if (apart.length > 0) {
    const { low, high } = apart[0]!;
    const { value, rows } = apart[0]!.apart!;
    warnings.push(
      `${named(apart)} is ${shown(value)} in ${rows === 1 ? "1 row" : `${rows} rows`} and otherwise from ${shown(low)} to ` +
        `${shown(high)}; that number seems to stand for missing ones, as -9999 does, scaled or not. Replace it before scaling.`,
    );
  }
  if (wide.length > 0) {
    const { low, high } = wide[0]!;
    warnings.push(
      `${named(wide)} reaches from ${shown(low)} to ${shown(high)}; networks learn little from a range over ` +
        `${LARGEST_RANGE}. Scale the data first, say with StandardScaler.`,
    );
  }
  return warnings;
}

function extremesOf({ data: { data, shape }, count, startOf, span }: CheckedWindows): Extremes[] {
  if (!(data instanceof Float32Array || data instanceof Float64Array)) return [];
  const width = shape.slice(1).reduce((product, length) => product * length, 1);
  const all = Array.from({ length: width }, (): Extremes => ({
    low: Infinity,
    lows: 0,
    nextLow: Infinity,
    high: -Infinity,
    highs: 0,
    nextHigh: -Infinity,
  }));
  const end = (startOf(count - 1) + span) * width;
  for (let place = startOf(0) * width; place < end;) {
    for (let column = 0; column < width; column++, place++) add(all[column]!, data[place]!);
  }
  return all;
}

function add(extremes: Extremes, value: number): void {
  if (!Number.isFinite(value)) return;
  if (value < extremes.low) {
    extremes.nextLow = extremes.low;
    extremes.low = value;
    extremes.lows = 1;
  } else if (value === extremes.low) extremes.lows++;
  else if (value < extremes.nextLow) extremes.nextLow = value;
  if (value > extremes.high) {
    extremes.nextHigh = extremes.high;
    extremes.high = value;
    extremes.highs = 1;
  } else if (value === extremes.high) extremes.highs++;
  else if (value > extremes.nextHigh) extremes.nextHigh = value;
}

function featureOf({ low, lows, nextLow, high, highs, nextHigh }: Extremes, index: number): Feature {
  const small = APART * (high - low);
  if (nextLow !== high && high - nextLow <= small)
    return { index, low: nextLow, high, apart: { value: low, rows: lows } };
  if (nextHigh !== low && nextHigh - low <= small)
    return { index, low, high: nextHigh, apart: { value: high, rows: highs } };
  return { index, low, high };
}

function named(features: readonly Feature[]): string {
  return `feature ${features[0]!.index}${features.length > 1 ? ` (and ${features.length - 1} more)` : ""}`;
}

/** Six digits are enough to find a number by. */
function shown(value: number): number {
  return Number(value.toPrecision(6));
}
