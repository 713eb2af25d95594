import {
  ArgumentError,
  checkInteger,
  custom,
  type NdArray,
  type Option,
  optional,
  type OptionTable,
  readOptions,
  type TypedArray,
} from "@seqloom/array";
import { type Rows, rowsOf } from "../rows/rowsOf.js";
import {
  type Fitted,
  type FittedColumns,
  type FittedState,
  isFitted,
  type ScalerState,
  stateToJson,
} from "./fittedState.js";
import { type ColumnMap, mapColumns } from "./mapColumns.js";
import { infinityError, readTable, type Table } from "./readTable.js";

/** Type of scaled numbers: float64 stays float64, all others become float32. */
export type Scaled<T extends TypedArray> = T extends Float64Array ? Float64Array : Float32Array;

/** Options that every scaler has. */
export interface ScalerOptions {
  /** Features (columns) to scale; the others pass as they are. Default: all. */
  readonly columns?: readonly number[];
}

/** Columns of the fitted rows that an array holds. */
export interface ScaledColumns {
  /**
   * One column: every number of the array belongs to it, whatever the shape, as in forecasts of shape [batch, horizon].
   * A list: the last axis has these columns. Default: all.
   */
  readonly columns?: number | readonly number[];
}

/** A fitted scaler as plain JSON. */
export interface ScalerJson {
  readonly scaler: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly state: ScalerState;
}

/** Options of a scaler after reading: all there, with their defaults. */
export type ScalerSettings<Options> = Readonly<Required<Omit<Options, "columns">>>;

/** Declarations of a scaler, the static part of its class. */
export interface ScalerClass<Options, Column extends string> {
  readonly options: OptionTable<Options>;
  readonly fittedColumns: FittedColumns<Column>;
}

/** The entry of `columns` in the table of options. */
export const columnsOption = {
  columns: optional(custom<readonly number[]>("a list of columns, all different", isColumns)),
};

/**
 * The part that scalers share: options, checks, fitted columns, JSON, and the loop over columns. A scaler declares its options and the
 * columns that it fits, and gives two formulas, `fitColumns` and `mapOf`.
 */
export abstract class ColumnScaler<Options extends ScalerOptions, Column extends string, Seen = number> {
  /** Number of features of the fitted rows; undefined before fit. */
  featuresIn?: number;
  readonly #name: string;
  readonly #declared: ScalerClass<Options, Column>;
  readonly #settings: ScalerSettings<Options>;
  readonly #columns: readonly number[] | undefined;

  protected constructor(name: string, declared: ScalerClass<Options, Column>, options: Options) {
    const table = declared.options as Readonly<Record<string, Option<unknown>>>;
    const { columns, ...settings } = readOptions(name, table, options);
    this.#name = name;
    this.#declared = declared;
    this.#settings = settings as ScalerSettings<Options>;
    this.#columns = columns as readonly number[] | undefined;
  }

  /** Fitted columns of a table; `before` has those of earlier rows to go on from, and nothing in `fit`. */
  protected abstract fitColumns(
    table: Table,
    settings: ScalerSettings<Options>,
    before: Fitted<Column, Seen>,
  ): FittedState<Column, Seen>;

  /** The scaling, from the fitted columns. */
  protected abstract mapOf(settings: ScalerSettings<Options>): ColumnMap;

  /**
   * Fits rows of shape [rows, features], NaN left out; forgets what was fitted before.
   *
   * @throws ArgumentError on no rows, one axis, or an infinity
   */
  fit(rows: Rows<TypedArray>): this {
    return this.#fitTable(this.#readRows("fit", rows, undefined), {});
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
    this.#checkFitted("toJSON");
    const columns = this.#columns === undefined ? {} : { columns: this.#columns };
    const state = { featuresIn: this.featuresIn, ...this.fitted() };
    return { scaler: this.#name, options: { ...this.#settings, ...columns }, state: stateToJson(state) };
  }

  /** Goes on fitting where earlier rows stopped; the first rows as in `fit`. */
  protected fitMore(rows: Rows<TypedArray>): this {
    const before = this.featuresIn === undefined ? {} : this.fitted();
    return this.#fitTable(this.#readRows("partialFit", rows, this.featuresIn), before);
  }

  /** The fitted columns in the order of their declaration; undefined for one that the options leave out. */
  protected fitted(): Fitted<Column, Seen> {
    const all = this as unknown as Fitted<Column, Seen>;
    const names = Object.keys(this.#declared.fittedColumns) as Column[];
    return Object.fromEntries(names.map((name) => [name, all[name]])) as typeof all;
  }

  #readRows(method: "fit" | "partialFit", rows: Rows<TypedArray>, fittedWidth: number | undefined): Table {
    const caller = `${this.#name}.${method}`;
    const { data, shape } = readTable(caller, rows);
    const width = shape.at(-1)!;
    if (data.length === 0) throw new ArgumentError(caller, "rows.shape", "of at least one row and one feature", shape);
    if (fittedWidth !== undefined) this.#checkWidth(caller, width, fittedWidth);
    this.#columns?.forEach((column) => checkInteger(this.#name, "columns", column, 0, width - 1));
    for (let place = 0; place < data.length; place++) {
      if (Math.abs(data[place]!) === Infinity) throw infinityError(caller, data[place]!, place, width);
    }
    return { data, width };
  }

  #fitTable(table: Table, before: Fitted<Column, Seen>): this {
    const found = Object.entries(this.fitColumns(table, this.#settings, before));
    const isWanted = (name: string) => isFitted(this.#declared.fittedColumns, name, this.#settings);
    return Object.assign(this, Object.fromEntries(found.filter(([name]) => isWanted(name))), {
      featuresIn: table.width,
    });
  }

  #apply<T extends TypedArray>(method: "transform" | "inverseTransform", rows: Rows<T>, { columns }: ScaledColumns) {
    this.#checkFitted(method);
    const caller = `${this.#name}.${method}`;
    const one = typeof columns === "number";
    const { data, shape } = one ? rowsOf(caller, "rows", rows) : readTable(caller, rows);
    const held = this.#heldColumns(caller, columns);
    if (!one) this.#checkWidth(caller, shape.at(-1)!, held.length);
    const scaled = held.map((column) => (this.#columns?.includes(column) === false ? undefined : column));
    const request = { data, columns: scaled, inverse: method === "inverseTransform" };
    return { data: mapColumns(caller, this.mapOf(this.#settings), request) as Scaled<T>, shape: [...shape] };
  }

  /** Columns of the fitted rows that an array holds. */
  #heldColumns(caller: string, columns: number | readonly number[] | undefined): number[] {
    if (columns === undefined) return Array.from({ length: this.featuresIn! }, (_, column) => column);
    const held = [columns].flat();
    for (const column of held) checkInteger(caller, "columns", column, 0, this.featuresIn! - 1);
    return held;
  }

  #checkFitted(method: string): void {
    if (this.featuresIn !== undefined) return;
    throw new Error(`${this.#name}.${method}: not fitted yet; call fit(rows) first.`);
  }

  #checkWidth(caller: string, width: number, fitted: number): void {
    if (width === fitted) return;
    throw new ArgumentError(caller, "features of rows", `${fitted}, as many as were fitted`, width, "One feature of them is named by { columns }."); // prettier-ignore
  }
}

function isColumns(value: unknown): boolean {
  const isColumn = (column: unknown) => Number.isSafeInteger(column) && (column as number) >= 0;
  return Array.isArray(value) && value.length > 0 && value.every(isColumn) && new Set(value).size === value.length;
}
