import { columnsOf } from "./columns.js";

/** A field of characters to draw on; what is written later covers what was there. */
export class TextGrid {
  readonly columns: number;
  readonly rows: number;
  /** One character for each column; "" behind one that takes two. */
  readonly #cells: string[][];

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.#cells = Array.from({ length: rows }, () => new Array<string>(columns).fill(" "));
  }

  /** Sets one character; outside of the field nothing happens. */
  set(column: number, row: number, character: string): void {
    const cells = this.#cells[row];
    if (cells && column >= 0 && column < this.columns) cells[column] = character;
  }

  /** Whether all characters of a stretch are spaces. */
  isFree(column: number, row: number, length: number): boolean {
    const cells = this.#cells[row];
    if (!cells || column < 0 || column + length > this.columns) return false;
    return cells.slice(column, column + length).every((cell) => cell === " ");
  }

  /** Writes a text from a column on. */
  write(column: number, row: number, text: string): void {
    let at = column;
    for (const character of text) {
      const width = columnsOf(character);
      this.set(at, row, character);
      if (width === 2) this.set(at + 1, row, "");
      at += width;
    }
  }

  /** The rows as texts. */
  lines(): string[] {
    return this.#cells.map((cells) => cells.join(""));
  }
}
