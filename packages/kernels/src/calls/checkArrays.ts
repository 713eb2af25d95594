import { ArgumentError } from "@seqloom/array";

/** Sizes whose product is the length of an array, each with its name. */
export type Dimensions = readonly (readonly [name: string, size: number])[];

/** Checks that a call has no other keys than these. */
export function checkKeys(caller: string, call: object, keys: ReadonlySet<string>): void {
  if (typeof call !== "object" || call === null) throw new ArgumentError(caller, "call", "an object", call);
  for (const key in call) {
    if (!keys.has(key)) throw new ArgumentError(caller, "call", `made of ${[...keys].join(", ")}`, key);
  }
}

/**
 * Checks an array of float32.
 *
 * @param dimensions sizes whose product is its length
 */
export function checkFloats(caller: string, name: string, value: unknown, dimensions: Dimensions): void {
  const length = lengthOf(dimensions);
  if (isArray(value, "Float32Array") && value.length === length) return;
  throw new ArgumentError(caller, name, `a Float32Array of ${namesOf(dimensions)} = ${length} numbers`, value);
}

/** The product of some sizes. */
export function lengthOf(dimensions: Dimensions): number {
  let length = 1;
  for (const [, size] of dimensions) length *= size;
  return length;
}

/** The names of some sizes as a product, for error texts. */
export function namesOf(dimensions: Dimensions): string {
  return dimensions.map(([name]) => name).join(" * ");
}

/** Whether a value is such an array. By name, since it may come from another realm (a frame, a test's context). */
export function isArray(value: unknown, name: "Float32Array" | "Uint8Array"): value is ArrayLike<number> {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${name}]`;
}
