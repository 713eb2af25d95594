import { custom, type Option } from "@seqloom/array";

/** A size along the steps; Keras also writes it as a list of one. */
export type Size = number | readonly [number];

/** A number of steps, 1 or more, alone or in a list; required unless it has a default. */
export function sizeOption(fallback?: number): Option<Size> {
  return custom<Size>("an integer of 1 or more, or a list of one", isSize, { default: fallback });
}

export function isSize(value: unknown): value is Size {
  const size: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return Number.isSafeInteger(size) && (size as number) >= 1;
}

export function sizeOf(size: Size): number {
  return typeof size === "number" ? size : size[0];
}
