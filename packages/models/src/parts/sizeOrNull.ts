import { custom, type Option } from "@seqloom/array";

/** A size of `min` or more, or null. */
export function sizeOrNull(min: number, fallback: number | null): Option<number | null> {
  const accepts = (value: unknown) => value === null || (Number.isSafeInteger(value) && (value as number) >= min);
  return custom<number | null>(`an integer of ${min} or more, or null`, accepts, { default: fallback });
}
