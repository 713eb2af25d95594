const FIRST_ROWS = 4096;

/** Columns of numbers that grow row by row. */
export class GrowingColumns {
  #columns: Float64Array[];
  #capacity = FIRST_ROWS;
  /** Number of rows so far. */
  length = 0;

  /** @param count number of columns */
  constructor(count: number) {
    this.#columns = Array.from({ length: count }, () => new Float64Array(FIRST_ROWS));
  }

  /** Adds a row, one value for each column. */
  push(row: Float64Array): void {
    if (this.length === this.#capacity) this.#resize(2 * this.#capacity);
    for (let column = 0; column < row.length; column++) this.#columns[column]![this.length] = row[column]!;
    this.length++;
  }

  /** The columns, each as long as there are rows; no more rows can be added. */
  finish(): readonly Float64Array[] {
    this.#resize(this.length);
    return this.#columns;
  }

  /** One column after the other, so that no more than one is in memory twice. */
  #resize(rows: number): void {
    for (const [index, column] of this.#columns.entries()) {
      const resized = new Float64Array(rows);
      resized.set(column.subarray(0, Math.min(rows, this.length)));
      this.#columns[index] = resized;
    }
    this.#capacity = rows;
  }
}
