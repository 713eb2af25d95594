import { custom, type Option } from "@seqloom/array";

/** Numbers of steps at the two ends of a sequence; one number stands for both. */
export type Ends = number | readonly [number, number];

/** Steps at the ends of a sequence: a number for both, or a list of two. */
export function endsOption(fallback: number): Option<Ends> {
  return custom<Ends>("an integer of 0 or more, or a list of two", areEnds, { default: fallback });
}

/** The steps in front and those behind. */
export function endsOf(ends: Ends): readonly [number, number] {
  return typeof ends === "number" ? [ends, ends] : ends;
}

function areEnds(value: unknown): boolean {
  const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) >= 0;
  return Array.isArray(value) ? value.length === 2 && value.every(isCount) : isCount(value);
}
