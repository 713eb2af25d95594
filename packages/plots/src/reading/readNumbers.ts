import { ArgumentError, type NdArray, type TypedArray } from "@seqloom/array";

/** Numbers one after the other: a list, a typed array, or an NdArray of shape [n] or [n, 1]. null is a missing value. */
export type Numbers = readonly (number | null)[] | TypedArray | NdArray<TypedArray>;

/** Whether a value is made like `Numbers`; what stands in it is not looked at. */
export function isNumbers(value: unknown): value is Numbers {
  return listOf(value) !== undefined;
}

/**
 * Reads numbers into an array of one's own, with NaN for null.
 *
 * @param argument name of the argument, for errors
 * @param gaps whether null may stand for a missing value
 * @throws ArgumentError that names the first value that is no finite number, or that there is none at all
 */
export function readNumbers(caller: string, argument: string, given: unknown, gaps = false): Float64Array {
  const list = listOf(given);
  if (list === undefined || list.length === 0) throw new ArgumentError(caller, argument, "a list of numbers", given);
  const numbers = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (gaps && value === null) {
      numbers[i] = NaN;
    } else if (Number.isFinite(value)) {
      numbers[i] = value as number;
    } else {
      const allowed = gaps ? "a finite number, or null for a missing value" : "a finite number";
      throw new ArgumentError(caller, `${argument}[${i}]`, allowed, value);
    }
  }
  return numbers;
}

function listOf(value: unknown): ArrayLike<unknown> | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (ArrayBuffer.isView(value)) return isTypedArray(value) ? value : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  const { data, shape } = value as Partial<NdArray<TypedArray>>;
  if (!ArrayBuffer.isView(data) || !Array.isArray(shape)) return undefined;
  const [, second = 1, ...more] = shape as number[];
  return second === 1 && more.length === 0 ? data : undefined;
}

function isTypedArray(value: ArrayBufferView): value is TypedArray {
  return "length" in value && !(value instanceof BigInt64Array) && !(value instanceof BigUint64Array);
}
