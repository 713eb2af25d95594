import type { NdArray, TypedArray } from "@seqloom/array";
import type { CheckedWindows } from "./CheckedWindows.js";

/** The first number that is none, and how many windows hold one. */
interface Missing {
  readonly windows: number;
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

/** Rows of an array that belong to each window. */
interface Rows {
  readonly count: number;
  readonly startOf: (window: number) => number;
  readonly steps: number;
  readonly step: number;
}

/**
 * Counts the windows, and the targets, that hold NaN or an infinite number, from which training makes NaN of every weight.
 *
 * @param parts the windows of each series
 * @returns a sentence for the windows and one for the targets, where there are such numbers
 */
export function missingWarnings(parts: readonly CheckedWindows[]): string[] {
  const inWindows = parts.map(({ data, count, startOf, span, samplingRate }) =>
    missingIn(data, { count, startOf, steps: Math.ceil(span / samplingRate), step: samplingRate }),
  );
  const inTargets = parts.map(({ targets, count, targetOf, horizon = 1, targetColumns }) => {
    const found = targets && missingIn(targets, { count, startOf: targetOf, steps: horizon, step: 1 });
    return found && { ...found, column: targetColumns?.[found.column] ?? found.column };
  });
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...sentence(inWindows, (windows) => `${windows} of ${total} windows`),
    ...sentence(inTargets, (windows) => `the targets of ${windows} of ${total} windows`),
  ];
}

function sentence(found: readonly (Missing | undefined)[], where: (windows: number) => string): string[] {
  const series = found.findIndex((one) => one !== undefined);
  if (series < 0) return [];
  const { value, row, column } = found[series]!;
  const place = `row ${row}, column ${column}${found.length > 1 ? ` of series[${series}]` : ""}`;
  const windows = found.reduce((sum, one) => sum + (one?.windows ?? 0), 0);
  return [
    `NaN or infinite numbers in ${where(windows)}, first ${value} in ${place}; training on it makes every weight NaN. ` +
      "Fill such numbers, or leave their rows out.",
  ];
}

function missingIn(array: NdArray<TypedArray>, { count, startOf, steps, step }: Rows): Missing | undefined {
  if (!(array.data instanceof Float32Array || array.data instanceof Float64Array) || steps === 0) return undefined;
  const upTo = missingUpTo(array.data, array.shape, step);
  if (upTo === undefined) return undefined;
  let [windows, first] = [0, -1];
  for (let window = 0; window < count; window++) {
    const start = startOf(window);
    const before = start < step ? 0 : upTo[start - step]!;
    if (upTo[start + (steps - 1) * step] === before) continue;
    if (windows++ === 0) first = start;
  }
  if (windows === 0) return undefined;
  const width = array.data.length / array.shape[0]!;
  for (let row = first; ; row += step) {
    const cells = array.data.subarray(row * width, (row + 1) * width);
    const column = cells.findIndex((value) => !Number.isFinite(value));
    if (column >= 0) return { windows, value: cells[column]!, row, column };
  }
}

/** Of each row, how many of it and the rows step, 2 step, … before it hold such a number; undefined if none does. */
function missingUpTo(
  data: Float32Array | Float64Array,
  shape: readonly number[],
  step: number,
): Int32Array | undefined {
  const upTo = new Int32Array(shape[0]!);
  const width = data.length / upTo.length;
  let any = false;
  for (let row = 0, place = 0; row < upTo.length; row++) {
    let isMissing = 0;
    for (const end = place + width; place < end; place++) if (!Number.isFinite(data[place])) isMissing = 1;
    if (isMissing === 1) any = true;
    upTo[row] = isMissing + (row < step ? 0 : upTo[row - step]!);
  }
  return any ? upTo : undefined;
}
