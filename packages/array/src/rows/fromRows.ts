import { ArgumentError } from "../arguments/ArgumentError.js";
import type { NdArray } from "./NdArray.js";

/** Numbers, rows of numbers, rows of rows of numbers and so on. */
export type NestedNumbers = ArrayLike<number> | readonly NestedNumbers[];

const CLASSES = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
};

/** Names of the number types, as in NumPy. */
export type Dtype = keyof typeof CLASSES;

type DataOf<D extends Dtype> = InstanceType<(typeof CLASSES)[D]>;

/** Only the names: what a list inside the rows may be, a plain array or a typed one. */
type List = ArrayLike<unknown>;

/**
 * Makes a dense array from nested lists: numbers give shape [n], rows of m numbers [n, m], and deeper nesting more axes.
 *
 * @param rows lists of equal length at each level; they are copied
 * @param dtype type of the numbers, as NumPy calls it
 * @throws ArgumentError that names the row of another length, or the value that is no number or does not fit the dtype
 *
 * @example
 * fromRows([[1, 2, 3], [4, 5, 6]]); // → shape [2, 3]: 1 2 3 4 5 6
 * fromRows([7, 8], "int32"); // → shape [2]: 7 8
 * fromRows([[1, 2, 3], [4, 5]]);
 * // throws fromRows: rows[1].length must be 3, the length of rows[0], got 2.
 */
export function fromRows<D extends Dtype = "float32">(rows: NestedNumbers, dtype?: D): NdArray<DataOf<D>> {
  const name: Dtype = dtype ?? "float32";
  if (!Object.hasOwn(CLASSES, name))
    throw new ArgumentError("fromRows", "dtype", `one of ${Object.keys(CLASSES).join(", ")}`, name);
  if (!isList(rows)) throw new ArgumentError("fromRows", "rows", "an array of numbers or of rows", rows);
  const shape = shapeOf(rows);
  const data = new CLASSES[name](shape.reduce((size, length) => size * length, 1));
  let place = 0;
  fill(rows, 0, "rows");
  return { data: data as DataOf<D>, shape };

  function fill(list: List, depth: number, path: string): void {
    if (list.length !== shape[depth]) {
      const first = `rows${"[0]".repeat(depth)}`;
      throw new ArgumentError("fromRows", `${path}.length`, `${shape[depth]}, the length of ${first}`, list.length);
    }
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      if (depth + 1 < shape.length) {
        if (!isList(item)) throw new ArgumentError("fromRows", `${path}[${i}]`, "a row, as the first one is", item);
        fill(item, depth + 1, `${path}[${i}]`);
      } else store(item, `${path}[${i}]`);
    }
  }

  function store(value: unknown, path: string): void {
    if (typeof value !== "number") {
      throw new ArgumentError("fromRows", path, place === 0 ? "a number" : "a number, as the first one is", value);
    }
    data[place] = value;
    if (!name.startsWith("float") && data[place] !== value) {
      throw new ArgumentError("fromRows", path, `an integer that fits ${name}`, value);
    }
    place++;
  }
}

/** Lengths of the first lists at each level. */
function shapeOf(rows: List): number[] {
  const shape: number[] = [];
  for (let list: unknown = rows; isList(list); list = list[0]) shape.push(list.length);
  return shape;
}

function isList(value: unknown): value is List {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}
