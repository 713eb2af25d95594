import type { NpyArray } from "./NpyArray.js";

type NumberArray = Extract<NpyArray, { data: { BYTES_PER_ELEMENT: number } }>;
type NumberDtype = NumberArray["dtype"];

/** NumPy's letter and the size in bytes of each type of number. */
const NUMBER_TYPES: ReadonlyMap<string, NumberDtype> = new Map([
  ["b1", "bool"],
  ["i1", "int8"],
  ["u1", "uint8"],
  ["i2", "int16"],
  ["u2", "uint16"],
  ["i4", "int32"],
  ["u4", "uint32"],
  ["i8", "int64"],
  ["u8", "uint64"],
  ["f2", "float16"],
  ["f4", "float32"],
  ["f8", "float64"],
]);

const CLASSES = {
  bool: Uint8Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** The type of number that a descr names; undefined if it names none. */
export function numberType(descr: string): NumberDtype | undefined {
  return /^[<>|=]/.test(descr) ? NUMBER_TYPES.get(descr.slice(1)) : undefined;
}

/**
 * Makes an array of the bytes of an .npy file.
 *
 * @param bytes as many as the items need
 * @param bigEndian whether the first byte of a number is its highest
 */
export function npyNumbers(dtype: NumberDtype, bytes: Uint8Array, bigEndian: boolean): NumberArray["data"] {
  const own = new Uint8Array(bytes); // a copy, which begins at a multiple of eight bytes as typed arrays need
  if (dtype === "float16") return fromFloat16(bigEndian ? swapped(own, 2) : own);
  const Class = CLASSES[dtype];
  if (bigEndian) swapped(own, Class.BYTES_PER_ELEMENT);
  return new Class(own.buffer);
}

/** Turns the bytes of each item round, in place. */
function swapped(bytes: Uint8Array, itemBytes: number): Uint8Array {
  for (let at = 0; at < bytes.length; at += itemBytes) bytes.subarray(at, at + itemBytes).reverse();
  return bytes;
}

/** Sign, 5 bits of exponent, 10 of fraction. */
function fromFloat16(bytes: Uint8Array): Float32Array {
  return Float32Array.from(new Uint16Array(bytes.buffer), (half) => {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    if (exponent === 31) return fraction ? NaN : sign * Infinity;
    return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
  });
}
