import { custom, type Option } from "@seqloom/array";

/** Sizes of layers on top of each other; one number for one layer. */
export type Units = number | readonly number[];

/** A size or a list of sizes, one for each layer. */
export function unitsOption(fallback: Units): Option<Units> {
  return custom<Units>("an integer of 1 or more, or a list of one or more of them", areUnits, { default: fallback });
}

/** The sizes as a list. */
export function unitsOf(units: Units): readonly number[] {
  return typeof units === "number" ? [units] : units;
}

function areUnits(value: unknown): boolean {
  const sizes: unknown[] = Array.isArray(value) ? value : [value];
  return sizes.length > 0 && sizes.every((size) => Number.isSafeInteger(size) && (size as number) >= 1);
}
