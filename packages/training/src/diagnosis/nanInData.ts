import type { Check, NamedRows } from "./Evidence.js";
import { placeOf } from "./ranges.js";

/** Inputs or targets that hold NaN or infinite numbers. */
export const nanInData: Check = ({ x, y }) => {
  for (const rows of [...x, ...y]) {
    const first = rows.values.findIndex((value: number) => !Number.isFinite(value));
    if (first === -1) continue;
    const place = `first ${placeOf(rows, first)} = ${rows.values[first]}`;
    const remedy = "Fill in what is missing, or leave these rows out.";
    return `${rows.name} holds NaN or infinite numbers in ${countRows(rows)} of ${rows.shape[0]} rows, ${place}. ${remedy}`;
  }
  return undefined;
};

function countRows({ values, shape }: NamedRows): number {
  const width = values.length / shape[0]!;
  const rows = new Set<number>();
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) rows.add(Math.floor(i / width));
  return rows.size;
}
