import { ArgumentError } from "@seqloom/array";
import { npyArrayOf } from "./npyArrayOf.js";
import type { NpyArray } from "./NpyArray.js";

/**
 * Reads a file that `numpy.save` wrote: numbers, texts, and arrays of lists (dtype object).
 *
 * Arrays of objects are pickles, small programs of Python that NumPy runs only with `allow_pickle=True`. Here nothing
 * is run: lists of numbers and texts are read, everything else is refused.
 *
 * @param bytes the whole file
 * @returns the items in row order and their shape; `dtype` says what `data` is
 * @throws ArgumentError if it is no Uint8Array; Error that says what is wrong if it is no .npy file, is cut off or too
 *   long, holds a type that is not read (complex numbers, dates, structures), or a pickle that asks for more than lists
 *
 * @example
 * const header = "{'descr': '<i2', 'fortran_order': False, 'shape': (3,), }";
 * const file = new Uint8Array([0x93, ..."NUMPY\x01\x00", header.length, 0, ...header, 1, 0, 2, 0, 3, 0].map(
 *   (byte) => (typeof byte === "string" ? byte.charCodeAt(0) : byte)));
 * readNpy(file); // → shape [3]: 1 2 3
 * readNpy(file.subarray(0, 70));
 * // throws readNpy: the file is cut off: shape (3,) of <i2 takes 6 bytes, 3 are there.
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  if (!(bytes instanceof Uint8Array)) throw new ArgumentError("readNpy", "bytes", "a Uint8Array", bytes);
  return npyArrayOf("readNpy", bytes);
}
