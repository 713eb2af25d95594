import { readOptions } from "@seqloom/array";
import { decodeText, eachLine } from "@seqloom/bytes";
import { CSV_OPTIONS } from "./csvOptions.js";
import { csvTable } from "./csvTable.js";
import { GrowingColumns } from "./GrowingColumns.js";
import { parseDecimal } from "./parseDecimal.js";
import { TimeTable } from "./TimeTable.js";

/** Form of the lines of a file of measurements. */
export interface TimeTableFormat {
  /** The header's name of the first column, which holds the times. */
  readonly timeColumn: string;
  /** Reads a time from bytes `start` up to but not including `end`; NaN if it is none. */
  readonly parseTime: (bytes: Uint8Array, start: number, end: number) => number;
  /** Example of a time, for error texts: `01.01.2009 00:10:00`. */
  readonly timeExample: string;
  /** The value that stands for "not measured". */
  readonly sentinel: number;
  /** Takes one row of so many, from the first on. */
  readonly every: number;
}

const [COMMA, QUOTE] = [44, 34];
const LONGEST_LINE = 2 ** 20;

/**
 * Reads measurements over time, a line each, while the file streams through: a time and then numbers, straight from the bytes
 * into typed columns. 43 MB take about a second and little more memory than the numbers.
 *
 * @param caller the public function, which begins every error text
 * @param file its name, for error texts
 * @throws Error that names the line if it has other columns than the header, no time or no number, or has more than a mebibyte; or if the file is empty
 */
export async function readTimeTable(
  caller: string,
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  format: TimeTableFormat,
): Promise<TimeTable> {
  const reader = new RowReader(caller, file, format);
  const tooLong = (line: number) =>
    new Error(`${caller}: line ${line} of ${file} has more than ${LONGEST_LINE} bytes.`);
  await eachLine(chunks, (bytes, start, end) => reader.read(bytes, start, end), { maxBytes: LONGEST_LINE, tooLong });
  return reader.table();
}

/** Reads line after line, the header first. */
class RowReader {
  #names: readonly string[] = [];
  #columns = new GrowingColumns(0);
  #row = new Float64Array(0);
  #line = 0;
  #emptyLine = 0;
  #rows = 0;

  constructor(
    readonly caller: string,
    readonly file: string,
    readonly format: TimeTableFormat,
  ) {}

  read(bytes: Uint8Array, start: number, end: number): void {
    this.#line++;
    if (end <= start) this.#emptyLine ||= this.#line;
    else if (this.#emptyLine > 0) throw this.#error(this.#emptyLine, `is empty`);
    else if (this.#names.length === 0) this.#readHeader(bytes.subarray(start, end));
    else if (this.#rows++ % this.format.every === 0) this.#readRow(bytes, start, end);
  }

  table(): TimeTable {
    if (this.#names.length === 0) throw new Error(`${this.caller}: ${this.file} is empty.`);
    const [times = new Float64Array(0), ...numbers] = this.#columns.finish();
    const report = {
      file: this.file,
      fileRows: this.#rows,
      ...orderOf(times),
      sentinels: this.#sentinels(numbers),
    };
    return new TimeTable(times, Object.fromEntries(numbers.map((column, i) => [this.#names[i + 1]!, column])), report);
  }

  #readHeader(bytes: Uint8Array): void {
    const text = decodeText(this.caller, this.file, bytes, "utf-8");
    const { columns } = csvTable(this.caller, this.file, text, readOptions(this.caller, CSV_OPTIONS, {}));
    const { timeColumn } = this.format;
    if (columns[0] !== timeColumn || columns.length < 2) {
      const got = columns.map((name) => JSON.stringify(name)).join(", ");
      throw this.#error(1, `must begin with ${JSON.stringify(timeColumn)} and name the measurements, got ${got}`);
    }
    this.#names = columns;
    this.#columns = new GrowingColumns(columns.length);
    this.#row = new Float64Array(columns.length);
  }

  #readRow(bytes: Uint8Array, start: number, end: number): void {
    let begin = start;
    let column = 0;
    for (let at = start; at <= end; at++) {
      if (at < end && bytes[at] !== COMMA) continue;
      if (column < this.#row.length) this.#row[column] = this.#cell(bytes, begin, at, column);
      column++;
      begin = at + 1;
    }
    if (column !== this.#row.length) {
      const count = column === 1 ? "1 column" : `${column} columns`;
      throw this.#error(this.#line, `has ${count}, the header has ${this.#row.length}`);
    }
    this.#columns.push(this.#row);
  }

  #cell(bytes: Uint8Array, start: number, end: number, column: number): number {
    if (column > 0) {
      const value = parseDecimal(bytes, start, end);
      if (value !== undefined) return value;
    } else {
      const time = this.format.parseTime(bytes, start, end);
      if (!Number.isNaN(time)) return time;
    }
    const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 60)));
    const name = JSON.stringify(this.#names[column]);
    const allowed = column > 0 ? "a number or empty" : `a time as ${JSON.stringify(this.format.timeExample)}`;
    const hint = bytes[start] === QUOTE ? " Quoted cells are read by readCsv." : "";
    throw new Error(
      `${this.caller}: column ${name} in line ${this.#line} of ${this.file} must be ${allowed}, got ${JSON.stringify(text)}.${hint}`,
    );
  }

  #sentinels(numbers: readonly Float64Array[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [index, column] of numbers.entries()) {
      const count = column.reduce((sum, value) => sum + Number(value === this.format.sentinel), 0);
      if (count > 0) counts[this.#names[index + 1]!] = count;
    }
    return counts;
  }

  #error(line: number, what: string): Error {
    return new Error(`${this.caller}: line ${line} of ${this.file} ${what}.`);
  }
}

function orderOf(times: Float64Array): { repeated: number; backward: number } {
  let [repeated, backward] = [0, 0];
  for (let row = 1; row < times.length; row++) {
    if (times[row] === times[row - 1]) repeated++;
    else if (times[row]! < times[row - 1]!) backward++;
  }
  return { repeated, backward };
}
