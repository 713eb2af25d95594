import { ArgumentError, type NdArray } from "@seqloom/array";

/** Origin of the rows of a table, for error texts. */
export interface TableOrigin {
  /** Name of the file. */
  readonly file?: string;
  /** The line, counted from 1, that each row begins on. */
  readonly lines?: ArrayLike<number>;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A table of texts as a CSV file holds it: named columns, and rows of cells. An empty cell is a missing value.
 *
 * @example
 * const table = new Table(["date", "high", "low"], [["2020/1/1", "21", "16"], ["2020/1/2", "", "17.5"]]);
 * table.length; // → 2
 * table.column("date"); // → [ '2020/1/1', '2020/1/2' ]
 * table.numbers("high"); // → Float64Array(2) [ 21, NaN ]
 * table.toNdArray(["low"]); // → shape [2, 1]: 16 17.5
 * table.column("High"); // throws Table.column: name must be one of "date", "high", "low", got "High".
 */
export class Table {
  readonly columns: readonly string[];
  /** Cells of each row, one for each column. */
  readonly rows: readonly (readonly string[])[];
  readonly #origin: TableOrigin;

  /**
   * @param columns names of the columns, all different
   * @param rows one cell for each column
   * @param origin names the file and the lines in error texts; without it they name `row 0` and so on
   * @throws ArgumentError if a column is named twice or a row has more or fewer cells than there are columns
   */
  constructor(columns: readonly string[], rows: readonly (readonly string[])[], origin: TableOrigin = {}) {
    const twice = columns.find((name, index) => columns.indexOf(name) !== index);
    if (twice !== undefined) throw new ArgumentError("Table", "columns", "all different", columns);
    for (const [index, row] of rows.entries()) {
      if (row.length !== columns.length) {
        throw new ArgumentError(
          "Table",
          `length of rows[${index}]`,
          `${columns.length}, as many as columns`,
          row.length,
        );
      }
    }
    this.columns = columns;
    this.rows = rows;
    this.#origin = origin;
  }

  /** Number of rows. */
  get length(): number {
    return this.rows.length;
  }

  /**
   * The cells of one column as they were written.
   *
   * @throws ArgumentError that lists the columns if none is named so
   */
  column(name: string): readonly string[] {
    const index = this.#indexOf("column", name);
    return this.rows.map((row) => row[index]!);
  }

  /**
   * The numbers of one column, NaN where the cell is empty (or says NaN).
   *
   * @throws ArgumentError that names line and column of a cell that holds something else
   */
  numbers(name: string): Float64Array {
    const column = this.#indexOf("numbers", name);
    return Float64Array.from(this.rows, (_, row) => this.#number("numbers", row, column));
  }

  /**
   * The numbers of several columns side by side, NaN where a cell is empty.
   *
   * @param names the columns, in the order wanted; default: all
   * @returns float64 as in the file, shape [rows, names]
   * @throws ArgumentError as `column` and `numbers` do
   */
  toNdArray(names: readonly string[] = this.columns): NdArray<Float64Array> {
    const columns = names.map((name) => this.#indexOf("toNdArray", name));
    const data = new Float64Array(this.length * columns.length);
    for (let row = 0; row < this.length; row++) {
      for (const [place, column] of columns.entries()) {
        data[row * columns.length + place] = this.#number("toNdArray", row, column);
      }
    }
    return { data, shape: [this.length, columns.length] };
  }

  #indexOf(method: string, name: string): number {
    const index = this.columns.indexOf(name);
    if (index >= 0) return index;
    const known = this.columns.map((column) => JSON.stringify(column)).join(", ");
    throw new ArgumentError(`Table.${method}`, "name", `one of ${known}`, name);
  }

  #number(method: string, row: number, column: number): number {
    const cell = this.rows[row]![column]!;
    const text = cell.trim();
    if (NUMBER.test(text)) return Number(text);
    if (text === "" || text.toLowerCase() === "nan") return NaN;
    const place = `column ${JSON.stringify(this.columns[column])} in ${this.#place(row)}`;
    throw new ArgumentError(`Table.${method}`, place, "a number or empty", cell);
  }

  #place(row: number): string {
    const { file, lines } = this.#origin;
    const place = lines ? `line ${lines[row]}` : `row ${row}`;
    return file ? `${place} of ${file}` : place;
  }
}
