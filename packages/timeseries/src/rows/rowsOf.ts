import { ArgumentError, checkNdArray, fromRows, type NdArray, type TypedArray } from "@seqloom/array";

/** A series: an array whose first axis counts the rows, a list of numbers, or a list of rows of numbers. */
export type Rows<T extends TypedArray = Float32Array> = NdArray<T> | readonly number[] | readonly (readonly number[])[];

/**
 * Reads a series as an array; lists become float32.
 *
 * @param caller the public class, for the error text
 * @param argument name of the argument, for the error text
 * @returns the array itself where one was given, else a new one of shape [rows] or [rows, features]
 * @throws ArgumentError on anything else, on rows of different lengths, and on a shape that does not fit its data
 */
export function rowsOf<T extends TypedArray>(caller: string, argument: string, rows: Rows<T>): NdArray<T> {
  const array = isList(rows) ? fromList(caller, argument, rows) : rows;
  checkNdArray(caller, argument, array, { minRank: 1 });
  return array as NdArray<T>; // a list leaves T at its default, Float32Array
}

type List = readonly number[] | readonly (readonly number[])[];

function isList(rows: NdArray<TypedArray> | List): rows is List {
  return Array.isArray(rows);
}

/** fromRows, whose complaints then speak of the argument of our caller. */
function fromList(caller: string, argument: string, rows: List): NdArray {
  try {
    return fromRows(rows);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const renamed = (text: string) => text.replace(/\brows\b/, argument);
    throw new ArgumentError(caller, renamed(error.argument), renamed(error.allowed), error.given);
  }
}
