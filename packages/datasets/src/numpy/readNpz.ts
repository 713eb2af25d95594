import { ArgumentError, integer, type OptionTable, readOptions } from "@seqloom/array";
import type { NpyArray } from "./NpyArray.js";
import { npzArrays } from "./npzArrays.js";

/** Options of `readNpz`. */
export interface ReadNpzOptions {
  /** Bytes that all arrays together may unpack to, against archives made to fill the memory; default 1073741824. */
  readonly maxBytes?: number;
}

/** Default of `maxBytes`. */
export const DEFAULT_MAX_BYTES = 2 ** 30;

/** Option table of `readNpz`. */
const READ_NPZ_OPTIONS = {
  maxBytes: integer({ min: 0, max: 2 ** 32, default: DEFAULT_MAX_BYTES }),
} satisfies OptionTable<ReadNpzOptions>;

/**
 * Reads a file that `numpy.savez` or `numpy.savez_compressed` wrote: named arrays in a zip archive.
 *
 * @param bytes the whole file
 * @returns the arrays by name, in the order of the file; each as `readNpy` gives it
 * @throws ArgumentError if it is no Uint8Array or an option is wrong; Error that names the entry if the archive is
 *   broken, cut off, too large, or an array in it cannot be read
 *
 * @example
 * const empty = new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]); // as numpy.savez without arrays writes it
 * readNpz(empty).size; // → 0
 * readNpz(new TextEncoder().encode("<!doctype html><title>404 Not Found</title>"));
 * // throws readNpz: this is no zip archive.
 * @see https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 */
export function readNpz(bytes: Uint8Array, options: ReadNpzOptions = {}): Map<string, NpyArray> {
  const { maxBytes } = readOptions("readNpz", READ_NPZ_OPTIONS, options);
  if (!(bytes instanceof Uint8Array)) throw new ArgumentError("readNpz", "bytes", "a Uint8Array", bytes);
  const arrays = npzArrays("readNpz", bytes, maxBytes);
  return new Map(arrays.names.map((name) => [name, arrays.read(name)]));
}
