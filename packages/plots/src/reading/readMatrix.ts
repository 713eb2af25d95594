import { ArgumentError, checkNdArray, type NdArray, type TypedArray } from "@seqloom/array";
import { isNumbers, readNumbers } from "./readNumbers.js";

/** Rows of numbers: a list of lists, or an NdArray of shape [rows, columns]. */
export type MatrixData = readonly (readonly number[] | TypedArray)[] | NdArray<TypedArray>;

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly values: Float64Array;
}

const ALLOWED = "a list of rows of numbers, or an array of shape [rows, columns]";

/**
 * Reads rows of one length.
 *
 * @param argument name of the argument, for errors
 * @throws ArgumentError that names a row of another length or a value that is no finite number
 */
export function readMatrix(caller: string, argument: string, given: unknown): Matrix {
  if (Array.isArray(given)) return readRows(caller, argument, given);
  if (typeof given !== "object" || given === null || !("shape" in given)) {
    throw new ArgumentError(caller, argument, ALLOWED, given);
  }
  checkNdArray(caller, argument, given, { rank: 2 });
  const [rows = 0, columns = 0] = given.shape;
  return { rows, columns, values: readNumbers(caller, `${argument}.data`, given.data) };
}

function readRows(caller: string, argument: string, given: readonly unknown[]): Matrix {
  if (given.length === 0 || !given.every(isNumbers)) throw new ArgumentError(caller, argument, ALLOWED, given);
  const rows = given.map((row, i) => readNumbers(caller, `${argument}[${i}]`, row));
  const columns = rows[0]!.length;
  for (const [i, row] of rows.entries()) {
    if (row.length === columns) continue;
    throw new ArgumentError(caller, `${argument}[${i}]`, `a row of ${columns} numbers, as the first one is`, row);
  }
  const values = new Float64Array(rows.length * columns);
  for (const [i, row] of rows.entries()) values.set(row, i * columns);
  return { rows: rows.length, columns, values };
}

/** Checks that there is a name for each row or column; without any they are counted from 0. */
export function readNames(
  caller: string,
  argument: string,
  given: readonly string[] | undefined,
  length: number,
): readonly string[] {
  if (given === undefined) return Array.from({ length }, (_, i) => String(i));
  if (given.length !== length) throw new ArgumentError(caller, argument, `a list of ${length} texts`, given);
  return given;
}
