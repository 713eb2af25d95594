import { ArgumentError, checkNdArray, type NdArray, type TypedArray } from "@seqloom/array";

/** Numbers of one series, or an array of shape [rows, ...], every place behind the first axis being a series. */
export type Values = ArrayLike<number> | NdArray<TypedArray>;

/** Truth and forecast of one series. */
export interface Pair {
  readonly truth: Float64Array;
  readonly forecast: Float64Array;
}

interface Table {
  readonly data: ArrayLike<number>;
  readonly rows: number;
  readonly width: number;
}

/**
 * Reads truth and forecast, one pair for each series (column). [rows] and [rows, 1] are the same, so that what a model
 * gives can be compared as it is.
 *
 * @throws ArgumentError on no rows, different sizes, NaN and infinities
 */
export function pairsOf(caller: string, truth: Values, forecast: Values): Pair[] {
  const [wanted, given] = [tableOf(caller, "truth", truth), tableOf(caller, "forecast", forecast)];
  if (wanted.rows === 0) throw new ArgumentError(caller, "truth", "at least one number", truth);
  if (given.rows !== wanted.rows) throw new ArgumentError(caller, "rows of forecast", `${wanted.rows}, as many as truth has`, given.rows); // prettier-ignore
  if (given.width !== wanted.width) throw new ArgumentError(caller, "columns of forecast", `${wanted.width}, as many as truth has`, given.width); // prettier-ignore
  return Array.from({ length: wanted.width }, (_, column) => ({
    truth: columnOf(caller, "truth", wanted, column),
    forecast: columnOf(caller, "forecast", given, column),
  }));
}

/** Reads a list of finite numbers. */
export function seriesOf(caller: string, argument: string, values: Values): Float64Array {
  const table = tableOf(caller, argument, values);
  if (table.width !== 1) throw new ArgumentError(caller, argument, "one series, of shape [rows] or [rows, 1]", values);
  return columnOf(caller, argument, table, 0);
}

function tableOf(caller: string, argument: string, values: Values): Table {
  if (isList(values)) return { data: values, rows: values.length, width: 1 };
  checkNdArray(caller, argument, values, { minRank: 1 });
  const { data, shape } = values;
  return { data, rows: shape[0]!, width: shape.slice(1).reduce((product, length) => product * length, 1) };
}

function columnOf(caller: string, argument: string, { data, rows, width }: Table, column: number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value: unknown = data[row * width + column];
    if (!Number.isFinite(value)) {
      throw new ArgumentError(caller, `${argument}[${row}]${width > 1 ? `[${column}]` : ""}`, "a finite number", value);
    }
    values[row] = value as number;
  }
  return values;
}

function isList(values: Values): values is ArrayLike<number> {
  return Array.isArray(values) || ArrayBuffer.isView(values);
}
