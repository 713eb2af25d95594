import type { NamedRows } from "./Evidence.js";

/** Lowest and highest of some numbers; those that are not finite are passed over. */
export type Range = readonly [lowest: number, highest: number];

/** The range of numbers; NaN where none is finite. */
export function rangeOf(values: ArrayLike<number>, start = 0, step = 1): Range {
  let [lowest, highest] = [Infinity, -Infinity];
  for (let i = start; i < values.length; i += step) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return lowest > highest ? [NaN, NaN] : [lowest, highest];
}

/** Largest distance from 0 in a range. */
export function sizeOf([lowest, highest]: Range): number {
  return Math.max(Math.abs(lowest), Math.abs(highest));
}

/** The range of each column: of each number of the last axis. */
export function rangesOf({ values, shape }: NamedRows): Range[] {
  const columns = shape.length > 1 ? shape.at(-1)! : 1;
  return Array.from({ length: columns }, (_, column) => rangeOf(values, column, columns));
}

/** Whether all rows are the same, up to rounding. One row alone is not. */
export function areRowsAlike({ values, shape }: Pick<NamedRows, "values" | "shape">): boolean {
  const [rows] = shape;
  if (rows === undefined || rows < 2) return false;
  const width = values.length / rows;
  const tolerance = 1e-6 * sizeOf(rangeOf(values));
  return values.every((value, i) => Math.abs(value - values[i % width]!) <= tolerance);
}

/** Place of a number in rows: "x[37][2]", or "y[37]" where a row is one number. */
export function placeOf({ name, shape }: Pick<NamedRows, "name" | "shape">, index: number): string {
  let rest = index;
  const places: number[] = [];
  const axes = shape.at(-1) === 1 ? shape.slice(0, -1) : shape;
  for (const length of [...axes].reverse()) {
    places.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return name.replace(/^\w+/, (word) => `${word}${places.map((place) => `[${place}]`).join("")}`);
}
