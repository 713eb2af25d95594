import type { TypedArray } from "@seqloom/array";
import { infinityError } from "./readTable.js";

/** Scaling of each column: `x * factor + shift`, or `(x - shift) / factor`; the inverse is the other one. */
export interface ColumnMap {
  readonly form: "multiply then add" | "subtract then divide";
  /** A number for each column; default: 1. */
  readonly factor?: Float64Array | undefined;
  /** A number for each column; default: 0. */
  readonly shift?: Float64Array | undefined;
  /** Lowest and highest scaled number; what lies outside is cut. */
  readonly clip?: readonly [number, number] | undefined;
}

/** The numbers to map, and the direction. */
interface MapRequest {
  readonly data: TypedArray;
  /** Columns of the map that the numbers belong to, one after the other; undefined for one that passes as it is. */
  readonly columns: readonly (number | undefined)[];
  /** Undoes the scaling; nothing is clipped then. */
  readonly inverse: boolean;
}

/**
 * Scales numbers, or scales them back.
 *
 * @returns float64 for float64, float32 for all else
 * @throws ArgumentError on an infinity
 */
export function mapColumns(caller: string, map: ColumnMap, { data, columns, inverse }: MapRequest) {
  const mapped = data instanceof Float64Array ? new Float64Array(data.length) : new Float32Array(data.length);
  const width = columns.length;
  const numberOf = (numbers: Float64Array | undefined, column: number | undefined, without: number) =>
    column === undefined ? without : (numbers?.[column] ?? without);
  const factors = Float64Array.from(columns, (column) => numberOf(map.factor, column, 1));
  const shifts = Float64Array.from(columns, (column) => numberOf(map.shift, column, 0));
  const multiply = (map.form === "multiply then add") !== inverse;
  for (let place = 0; place < data.length;) {
    for (let column = 0; column < width; column++, place++) {
      const value = data[place]!;
      if (value === Infinity || value === -Infinity) throw infinityError(caller, value, place, width);
      mapped[place] = multiply
        ? value * factors[column]! + shifts[column]!
        : (value - shifts[column]!) / factors[column]!;
    }
  }
  if (map.clip !== undefined && !inverse) clipColumns(mapped, map.clip, columns);
  return mapped;
}

function clipColumns(
  data: Float32Array | Float64Array,
  [low, high]: readonly [number, number],
  columns: readonly (number | undefined)[],
): void {
  for (let place = 0; place < data.length;) {
    for (let column = 0; column < columns.length; column++, place++) {
      if (columns[column] === undefined) continue;
      if (data[place]! < low) data[place] = low;
      else if (data[place]! > high) data[place] = high;
    }
  }
}
