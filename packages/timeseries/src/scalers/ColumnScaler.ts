import { ArgumentError, checkInteger, custom, optional } from "@seqloom/array";
import type { NdArray, TypedArray } from "@seqloom/array";
import { rowsOf } from "../rows/rowsOf.js";
import type { Rows } from "../rows/rowsOf.js";

/** What scaled numbers are held in: float64 stays float64, all others become float32. */
export type Scaled<T extends TypedArray> = T extends Float64Array ? Float64Array : Float32Array;

/** Options that every scaler has. */
export interface ScalerOptions {
  /** Features (columns) to scale; the others pass as they are. Default: all. */
  readonly columns?: readonly number[];
}

/** Says which of the fitted features an array holds. */
export interface ScaledColumns {
  /**
   * One column: every number of the array belongs to it, whatever the shape, as in forecasts of shape [batch, horizon].
   * A list: the last axis has these columns. Default: all.
   */
  readonly columns?: number | readonly number[];
}

/** Numbers for each feature: NaN in a typed array, null in JSON. */
export type ScalerState = Readonly<Record<string, readonly (number | null)[] | number | null>>;

/** A fitted scaler as plain JSON. */
export interface ScalerJson {
  readonly scaler: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly state: ScalerState;
}

/** How scaled numbers come about: `x * factor + shift`, or `(x - shift) / factor`; the inverse is the other one. */
export interface ColumnMap {
  readonly form: "multiply then add" | "subtract then divide";
  readonly factor: Float64Array;
  readonly shift: Float64Array;
  /** Lowest and highest number that `transform` lets pass. */
  readonly clip?: readonly [number, number] | undefined;
}

/** Numbers as the scalers read them: the last axis has the features. */
export interface Table {
  readonly data: TypedArray;
  readonly width: number;
}

/** The entry of `columns` in the table of options. */
export const columnsOption = {
  columns: optional(custom<readonly number[]>("a list of columns, all different", isColumns)),
};

/** What the scalers share: reading arrays, going over them column by column, and their JSON. */
export abstract class ColumnScaler {
  /** Number of features of the fitted rows; undefined before fit. */
  featuresIn?: number;
  readonly #columns: readonly number[] | undefined;

  protected constructor(columns: readonly number[] | undefined) {
    this.#columns = columns;
  }

  /** Fits the rows and scales them: for the training part. */
  fitTransform<T extends TypedArray = Float32Array>(rows: Rows<T>): NdArray<Scaled<T>> {
    return this.fit(rows).transform(rows);
  }

  /**
   * Scales rows into a new array of the same shape, float64 for float64 and float32 for all else. NaN stays NaN.
   *
   * @param rows shape [..., features], at least two axes; with `columns` those features alone
   * @throws Error before fit
   * @throws ArgumentError on another number of features, and on an infinity
   */
  transform<T extends TypedArray = Float32Array>(rows: Rows<T>, options: ScaledColumns = {}): NdArray<Scaled<T>> {
    return this.#apply("transform", rows, options);
  }

  /**
   * Brings scaled rows back into the unit of the fitted ones; forecasts of one feature with `{ columns: thatFeature }`.
   *
   * @param rows as in `transform`
   */
  inverseTransform<T extends TypedArray = Float32Array>(
    rows: Rows<T>,
    options: ScaledColumns = {},
  ): NdArray<Scaled<T>> {
    return this.#apply("inverseTransform", rows, options);
  }

  /** The fitted state as plain JSON, for `JSON.stringify` and `scalerFromJson`. */
  toJSON(): ScalerJson {
    this.checkFitted("toJSON");
    const fitted = { featuresIn: this.featuresIn, ...this.state() };
    const state = Object.fromEntries(Object.entries(fitted).map(([name, value]) => [name, withoutNaN(value)]));
    const columns = this.#columns === undefined ? {} : { columns: this.#columns };
    return { scaler: this.name, options: { ...this.options(), ...columns }, state };
  }

  /** Learns from rows of shape [rows, features] what scaling takes; forgets what was fitted before. */
  abstract fit(rows: Rows<TypedArray>): this;

  protected abstract readonly name: string;
  protected abstract map(): ColumnMap;
  protected abstract options(): Readonly<Record<string, unknown>>;
  protected abstract state(): Readonly<Record<string, ArrayLike<number> | number | undefined>>;

  /** Reads rows to fit, and remembers the number of features. */
  protected readFit(method: string, rows: Rows<TypedArray>, { again }: { again: boolean }): Table {
    const caller = `${this.name}.${method}`;
    const { data, shape } = readTable(caller, rows);
    const width = shape.at(-1)!;
    if (data.length === 0) throw new ArgumentError(caller, "rows.shape", "of at least one row and one feature", shape);
    if (again && this.featuresIn !== undefined) this.#checkWidth(caller, width, this.featuresIn);
    this.#columns?.forEach((column) => checkInteger(this.name, "columns", column, 0, width - 1));
    for (let place = 0; place < data.length; place++) {
      if (Math.abs(data[place]!) === Infinity) throw infinite(caller, data[place]!, place, width);
    }
    this.featuresIn = width;
    return { data, width };
  }

  protected checkFitted(method: string): void {
    if (this.featuresIn !== undefined) return;
    throw new Error(`${this.name}.${method}: not fitted yet; call fit(rows) first.`);
  }

  #apply<T extends TypedArray>(method: "transform" | "inverseTransform", rows: Rows<T>, { columns }: ScaledColumns) {
    this.checkFitted(method);
    const caller = `${this.name}.${method}`;
    const one = typeof columns === "number";
    const { data, shape } = one ? rowsOf(caller, "rows", rows) : readTable(caller, rows);
    const held = this.#held(caller, columns);
    if (!one) this.#checkWidth(caller, shape.at(-1)!, held.length);
    const { form, factor, shift, clip } = this.#chosen(this.map());
    const part = { factor: held.map((column) => factor[column]!), shift: held.map((column) => shift[column]!) };
    const sameWay = method === "transform" ? form : otherWay(form);
    const mapped = mapColumns(caller, data, sameWay, part);
    const clipped = clip === undefined || method !== "transform" ? [] : held.map((column) => this.#isChosen(column));
    if (clip !== undefined && clipped.length > 0) clipColumns(mapped, clip, clipped);
    return { data: mapped as Scaled<T>, shape: [...shape] };
  }

  /** Columns of the fitted rows that an array holds. */
  #held(caller: string, columns: number | readonly number[] | undefined): number[] {
    if (columns === undefined) return Array.from({ length: this.featuresIn! }, (_, column) => column);
    const held = [columns].flat();
    for (const column of held) checkInteger(caller, "columns", column, 0, this.featuresIn! - 1);
    return held;
  }

  #isChosen(column: number): boolean {
    return this.#columns === undefined || this.#columns.includes(column);
  }

  /** The map with nothing to do for features that are not to be scaled. */
  #chosen(map: ColumnMap): ColumnMap {
    if (this.#columns === undefined) return map;
    const factor = map.factor.map((value, column) => (this.#isChosen(column) ? value : 1));
    const shift = map.shift.map((value, column) => (this.#isChosen(column) ? value : 0));
    return { ...map, factor, shift };
  }

  #checkWidth(caller: string, width: number, fitted: number): void {
    if (width === fitted) return;
    throw new ArgumentError(caller, "features of rows", `${fitted}, as many as were fitted`, width, "One feature of them is named by { columns }."); // prettier-ignore
  }
}

function readTable(caller: string, rows: Rows<TypedArray>): NdArray<TypedArray> {
  const array = rowsOf(caller, "rows", rows);
  if (array.shape.length >= 2) return array;
  throw new ArgumentError(caller, "rows.shape", "[rows, features]", array.shape, "One feature has shape [rows, 1].");
}

function otherWay(form: ColumnMap["form"]): ColumnMap["form"] {
  return form === "multiply then add" ? "subtract then divide" : "multiply then add";
}

function mapColumns(
  caller: string,
  data: TypedArray,
  form: ColumnMap["form"],
  { factor, shift }: { factor: readonly number[]; shift: readonly number[] },
): Float32Array | Float64Array {
  const mapped = data instanceof Float64Array ? new Float64Array(data.length) : new Float32Array(data.length);
  const width = factor.length;
  const [factors, shifts] = [Float64Array.from(factor), Float64Array.from(shift)];
  const multiply = form === "multiply then add";
  for (let place = 0; place < data.length;) {
    for (let column = 0; column < width; column++, place++) {
      const value = data[place]!;
      if (value === Infinity || value === -Infinity) throw infinite(caller, value, place, width);
      mapped[place] = multiply
        ? value * factors[column]! + shifts[column]!
        : (value - shifts[column]!) / factors[column]!;
    }
  }
  return mapped;
}

function clipColumns(
  data: Float32Array | Float64Array,
  [low, high]: readonly [number, number],
  chosen: boolean[],
): void {
  for (let place = 0; place < data.length;) {
    for (let column = 0; column < chosen.length; column++, place++) {
      if (!chosen[column]) continue;
      if (data[place]! < low) data[place] = low;
      else if (data[place]! > high) data[place] = high;
    }
  }
}

function infinite(caller: string, value: number, place: number, width: number): ArgumentError {
  const where = `rows[${Math.floor(place / width)}][${place % width}]`;
  return new ArgumentError(caller, where, "a finite number, or NaN for a missing one", value);
}

function withoutNaN(value: ArrayLike<number> | number | undefined): readonly (number | null)[] | number | null {
  if (value === undefined) return null;
  return typeof value === "number" ? value : Array.from(value, (one) => (Number.isNaN(one) ? null : one));
}

function isColumns(value: unknown): boolean {
  const isColumn = (column: unknown) => Number.isSafeInteger(column) && (column as number) >= 0;
  return Array.isArray(value) && value.length > 0 && value.every(isColumn) && new Set(value).size === value.length;
}
