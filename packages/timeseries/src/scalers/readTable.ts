import { ArgumentError, type NdArray, type TypedArray } from "@seqloom/array";
import { type Rows, rowsOf } from "../rows/rowsOf.js";

/** Numbers of `width` features, row after row. */
export interface Table {
  readonly data: TypedArray;
  readonly width: number;
}

/**
 * Rows of features as an array.
 *
 * @throws ArgumentError on fewer than two axes
 */
export function readTable<T extends TypedArray>(caller: string, rows: Rows<T>): NdArray<T> {
  const array = rowsOf(caller, "rows", rows);
  if (array.shape.length >= 2) return array;
  throw new ArgumentError(caller, "rows.shape", "[rows, features]", array.shape, "One feature has shape [rows, 1].");
}

/** The error for an infinity at `place` of a table. */
export function infinityError(caller: string, value: number, place: number, width: number): ArgumentError {
  const where = `rows[${Math.floor(place / width)}][${place % width}]`;
  return new ArgumentError(caller, where, "a finite number, or NaN for a missing one", value);
}
