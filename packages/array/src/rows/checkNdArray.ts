import { ArgumentError } from "../arguments/ArgumentError.js";
import type { NdArray, TypedArray } from "./NdArray.js";

/** Number of axes that an array must have. */
export interface RankRule {
  /** Exactly that many. */
  readonly rank?: number;
  /** That many or more. */
  readonly minRank?: number;
}

const TYPED_ARRAYS = new Set([
  "Float32Array",
  "Float64Array",
  "Int8Array",
  "Int16Array",
  "Int32Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Uint16Array",
  "Uint32Array",
]);

/**
 * Checks an argument that has to be an `NdArray`: `data` a typed array of numbers, `shape` lengths that multiply to
 * its length.
 *
 * @param caller the public function or class, for the error text
 * @param argument name of the argument, for the error text
 * @param value what was given
 * @throws ArgumentError that says which of these does not hold
 *
 * @example
 * checkNdArray("predict", "x", { data: Float32Array.of(1, 2), shape: [1, 2] }, { rank: 2 });
 * checkNdArray("predict", "x", { data: Float32Array.of(1, 2), shape: [3] });
 * // throws predict: x.shape must be lengths that multiply to 2, the length of x.data, got [3].
 */
export function checkNdArray(
  caller: string,
  argument: string,
  value: unknown,
  { rank, minRank = 0 }: RankRule = {},
): asserts value is NdArray<TypedArray> {
  const { data, shape } = (value ?? {}) as Partial<Record<keyof NdArray, unknown>>;
  if (!isTypedArray(data) || !Array.isArray(shape)) {
    throw new ArgumentError(caller, argument, "an NdArray, a typed array as { data, shape }", value);
  }
  const lengths = shape as readonly unknown[];
  const size = lengths.reduce<number>((product, length) => product * Number(length), 1);
  if (!lengths.every(isLength) || size !== data.length) {
    const allowed = `lengths that multiply to ${data.length}, the length of ${argument}.data`;
    throw new ArgumentError(caller, `${argument}.shape`, allowed, shape);
  }
  if (rank !== undefined && shape.length !== rank) {
    throw new ArgumentError(caller, `${argument}.shape`, `of rank ${rank}, one length for each axis`, shape);
  }
  if (shape.length < minRank) {
    throw new ArgumentError(caller, `${argument}.shape`, `of rank ${minRank} or more, one length for each axis`, shape);
  }
}

/** By its name, since an array from another realm (a frame, a test sandbox) is no instance of the classes here. */
function isTypedArray(data: unknown): data is TypedArray {
  return ArrayBuffer.isView(data) && TYPED_ARRAYS.has(Object.prototype.toString.call(data).slice(8, -1));
}

function isLength(length: unknown): boolean {
  return Number.isSafeInteger(length) && (length as number) >= 0;
}
