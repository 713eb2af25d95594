import type { NdArray, TypedArray } from "@seqloom/array";

/** Windows and their targets, as `forecastWarnings` looks at them; all places are rows. */
export interface LookedAt {
  /** Shape [rows, ...features]. */
  readonly data: NdArray<TypedArray>;
  /** Shape [rows, ...]; none where windows come without targets. */
  readonly targets: NdArray<TypedArray> | undefined;
  /** Number of windows. */
  readonly count: number;
  /** First row of window `index`, counted from 0. */
  readonly startOf: (index: number) => number;
  /** Row of `targets` that belongs to window `index`. */
  readonly targetOf: (index: number) => number;
  /** Rows from the first to the last of a window, both included. */
  readonly span: number;
  /** A window keeps every samplingRate-th row. */
  readonly samplingRate: number;
}

const LARGEST_RANGE = 1000;
const SAMPLES = 64;
const FEWEST_SAMPLES = 8;

/**
 * Looks for data from which no forecast can be learnt, or only one that is worth nothing:
 *
 * - a feature of float numbers with a range over 1000, which was not scaled (integers may be numbers of words);
 * - a target that is the same for every window;
 * - a target that stands in its own window: in the same place of each of 64 windows, and not behind them too, where a
 *   series that repeats itself would have it too.
 *
 * @returns a sentence for each finding
 */
export function forecastWarnings(windows: LookedAt): string[] {
  if (windows.count === 0) return [];
  const warnings = rangeWarnings(windows);
  if (windows.targets === undefined || windows.count < 2) return warnings;
  if (isConstant(windows, windows.targets)) {
    return [...warnings, "the target is the same for every window, so there is nothing to forecast."];
  }
  const leak = leakWarning(windows, windows.targets);
  return leak === undefined ? warnings : [...warnings, leak];
}

function rangeWarnings({ data: { data, shape }, count, startOf, span }: LookedAt): string[] {
  if (!(data instanceof Float32Array || data instanceof Float64Array)) return [];
  const width = widthOf(shape);
  const low = new Float64Array(width).fill(Infinity);
  const high = new Float64Array(width).fill(-Infinity);
  const end = (startOf(count - 1) + span) * width;
  for (let place = startOf(0) * width; place < end;) {
    for (let column = 0; column < width; column++, place++) {
      const value = data[place]!;
      if (value < low[column]!) low[column] = value;
      if (value > high[column]!) high[column] = value;
    }
  }
  const wide = [...low.keys()].filter((column) => high[column]! - low[column]! > LARGEST_RANGE);
  if (wide.length === 0) return [];
  const [first] = wide as [number];
  const others = wide.length > 1 ? ` (and ${wide.length - 1} more)` : "";
  return [
    `feature ${first}${others} reaches from ${low[first]} to ${high[first]}; networks learn little from a range over ` +
      `${LARGEST_RANGE}. Scale the data first, say with StandardScaler, and look for numbers like -9999 that stand for ` +
      "missing ones.",
  ];
}

function isConstant({ count, targetOf }: LookedAt, { data, shape }: NdArray<TypedArray>): boolean {
  const width = widthOf(shape);
  const first = targetOf(0) * width;
  for (let index = 1; index < count; index++) {
    const place = targetOf(index) * width;
    for (let i = 0; i < width; i++) if (data[place + i] !== data[first + i]) return false;
  }
  return width > 0;
}

function leakWarning(windows: LookedAt, targets: NdArray<TypedArray>): string | undefined {
  const { count, span, samplingRate } = windows;
  if (count < FEWEST_SAMPLES) return undefined;
  const samples = Math.min(SAMPLES, count);
  const sampled = Array.from({ length: samples }, (_, i) => Math.floor((i * (count - 1)) / (samples - 1)));
  const targetWidth = widthOf(targets.shape);
  const asHeld = windows.data.data instanceof Float32Array ? Math.fround : Number;
  for (let part = 0; part < targetWidth; part++) {
    const values = sampled.map((index) => asHeld(targets.data[windows.targetOf(index) * targetWidth + part]!));
    if (values.every((value) => value === values[0])) continue;
    const all = Array.from({ length: widthOf(windows.data.shape) }, (_, column) => column);
    const inside = placeOf(windows, sampled, values, { from: 0, to: span, by: samplingRate, columns: all });
    if (inside === undefined) continue;
    const columns = [inside.column];
    if (placeOf(windows, sampled, values, { from: span, to: 2 * span + SAMPLES, by: 1, columns })) continue;
    return (
      `the target stands in its own window: it is feature ${inside.column} of step ${inside.shift / samplingRate}, ` +
      "so a model can copy it. Shift the targets to rows behind the window."
    );
  }
  return undefined;
}

/** The row, counted from the start of a window, and the column where every sampled window has its value. */
function placeOf(
  { data: { data, shape }, startOf }: LookedAt,
  sampled: readonly number[],
  values: readonly number[],
  { from, to, by, columns }: { from: number; to: number; by: number; columns: readonly number[] },
): { shift: number; column: number } | undefined {
  const width = widthOf(shape);
  const rows = shape[0]!;
  for (let shift = from; shift < to; shift += by) {
    const there = sampled.filter((index) => startOf(index) + shift < rows);
    if (there.length < FEWEST_SAMPLES) return undefined;
    for (const column of columns) {
      const found = there.every((index, i) => data[(startOf(index) + shift) * width + column] === values[i]);
      if (found) return { shift, column };
    }
  }
  return undefined;
}

function widthOf(shape: readonly number[]): number {
  return shape.slice(1).reduce((product, length) => product * length, 1);
}
