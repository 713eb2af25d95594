import type { NdArray, TypedArray } from "@seqloom/array";
import type { CheckedWindows } from "./CheckedWindows.js";
import { missingWarnings } from "./missingWarnings.js";
import { rangeWarnings } from "./rangeWarnings.js";

const SAMPLES = 64;
const FEWEST_SAMPLES = 8;

/**
 * Finds data from which no forecast can be learnt, or only one that is worth nothing:
 *
 * - windows or targets that hold NaN or an infinite number;
 * - a feature of float numbers with a range over 1000, which was not scaled, or holds a number like -9999 for missing ones;
 * - a target that is the same for every window;
 * - a target that stands in its own window: in the same place of each of 64 windows, and not behind them too, where a
 *   series that repeats itself would have it too.
 *
 * @param parts the windows of each series
 * @returns a sentence for each finding
 */
export function forecastWarnings(...parts: readonly CheckedWindows[]): string[] {
  const windows = parts.filter(({ count }) => count > 0);
  return [...new Set([...missingWarnings(windows), ...windows.flatMap(warningsOf)])];
}

function warningsOf(windows: CheckedWindows): string[] {
  const warnings = rangeWarnings(windows);
  if (windows.targets === undefined || windows.count < 2) return warnings;
  if (isConstant(windows, windows.targets)) {
    return [...warnings, "the target is the same for every window, so there is nothing to forecast."];
  }
  const leak = leakWarning(windows, windows.targets);
  return leak === undefined ? warnings : [...warnings, leak];
}

function isConstant({ count, targetOf }: CheckedWindows, { data, shape }: NdArray<TypedArray>): boolean {
  const width = widthOf(shape);
  const first = targetOf(0) * width;
  for (let index = 1; index < count; index++) {
    const place = targetOf(index) * width;
    for (let i = 0; i < width; i++) if (data[place + i] !== data[first + i]) return false;
  }
  return width > 0;
}

function leakWarning(windows: CheckedWindows, targets: NdArray<TypedArray>): string | undefined {
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
  { data: { data, shape }, startOf }: CheckedWindows,
  sampled: readonly number[],
  values: readonly number[],
  { from, to, by, columns }: { from: number; to: number; by: number; columns: readonly number[] },
): { shift: number; column: number } | undefined {
  const width = widthOf(shape);
  const rows = shape[0]!;
  for (let shift = from; shift < to; shift += by) {
    const inData = sampled.filter((index) => startOf(index) + shift < rows);
    if (inData.length < FEWEST_SAMPLES) return undefined;
    for (const column of columns) {
      const found = inData.every((index, i) => data[(startOf(index) + shift) * width + column] === values[i]);
      if (found) return { shift, column };
    }
  }
  return undefined;
}

function widthOf(shape: readonly number[]): number {
  return shape.slice(1).reduce((product, length) => product * length, 1);
}
