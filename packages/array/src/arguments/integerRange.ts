/** Whether a value is an integer from `min` up to and including `max`; beyond ±(2^53 - 1) none is, doubles skip some. */
export function isIntegerIn(value: unknown, min: number, max: number): boolean {
  return Number.isSafeInteger(value) && isBetween(value as number, min, max);
}

/** The hint for an integer of the range that is refused for its size alone; undefined for another value. */
export function unsafeHint(value: unknown, min: number, max: number): string | undefined {
  const isOnlyTooLarge =
    Number.isInteger(value) && !Number.isSafeInteger(value) && isBetween(value as number, min, max);
  return isOnlyTooLarge ? "Beyond 2^53 - 1 integers are not exact." : undefined;
}

/** The end of an error text: " from 1 to 3", " of 1 or more", " of 3 or less", or nothing without an end. */
export function rangeText(min: number, max: number): string {
  if (min > -Infinity && max < Infinity) return ` from ${min} to ${max}`;
  if (min > -Infinity) return ` of ${min} or more`;
  return max < Infinity ? ` of ${max} or less` : "";
}

/** Whether a number lies in the range, its ends included. */
export function isBetween(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
