/** The typed arrays that an `NdArray` may hold. */
export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/**
 * A dense array: numbers in row order and the lengths of its axes, batch first.
 *
 * A plain object, so that every package and every other library can make one: `shape` multiplies to `data.length`.
 */
export interface NdArray<T extends TypedArray = Float32Array> {
  readonly data: T;
  readonly shape: readonly number[];
}
