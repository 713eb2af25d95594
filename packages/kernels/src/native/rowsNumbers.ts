import type { NativeSettings } from "./NativeRecurrent.js";

/** Sizes of rows, and the setting of what is done with them. */
export interface RowsSizes {
  readonly rows: number;
  readonly width: number;
  /** Rows of a slice, the last one aside. */
  readonly slice: number;
  /** Number of the activation. */
  readonly activation?: number;
  /** Of a normalization. */
  readonly epsilon?: number;
}

/** Numbers of a call, in the order of `RowsNumbers` of native/layers.cpp; epsilon as the bits of a float32. */
export function rowsNumbers(
  { variant, threads }: NativeSettings,
  { rows, width, slice, activation = 0, epsilon = 0 }: RowsSizes,
): Int32Array {
  const [bits] = new Int32Array(Float32Array.of(epsilon).buffer);
  return Int32Array.of(variant, threads, rows, width, slice, activation, bits!);
}
