/** Array for the numbers or texts of each type. */
interface NpyDataOf {
  /** 0 or 1. */
  bool: Uint8Array;
  int8: Int8Array;
  uint8: Uint8Array;
  int16: Int16Array;
  uint16: Uint16Array;
  int32: Int32Array;
  uint32: Uint32Array;
  /** Exact, beyond 2^53 too. */
  int64: BigInt64Array;
  uint64: BigUint64Array;
  /** In float32, which holds every float16. */
  float16: Float32Array;
  float32: Float32Array;
  float64: Float64Array;
  /** NumPy's `<U5`: texts without the zeros that fill them up. */
  string: readonly string[];
  /** NumPy's `|S5`: each byte as the character of its number. */
  bytes: readonly string[];
  /** NumPy's `|O`: lists, numbers, texts and None (null). */
  object: readonly unknown[];
}

/** The name of each type that is read. */
export type NpyDtype = keyof NpyDataOf;

/**
 * An array as an .npy file holds it, in row order whatever the order in the file. `dtype` tells the type of `data`:
 * after `if (array.dtype === "float32")` it is a Float32Array.
 */
export type NpyArray = {
  [Dtype in NpyDtype]: { readonly dtype: Dtype; readonly data: NpyDataOf[Dtype]; readonly shape: readonly number[] };
}[NpyDtype];
