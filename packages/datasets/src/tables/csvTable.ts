import { ArgumentError, type ReadOptions } from "@seqloom/array";
import { CsvError, parse } from "#csvParse";
import type { CSV_OPTIONS } from "./csvOptions.js";
import { columnNames } from "./columnNames.js";
import { Table } from "./Table.js";

type Settings = ReadOptions<typeof CSV_OPTIONS>;
type Row = readonly string[];

/** Says where something is wrong: `line 17 of jena.csv`, or `line 17` of a text without a name. */
type Place = (line: number) => string;

/**
 * Makes a table of the text of a CSV file, for `parseCsv` and `readCsv`, which have read the options.
 *
 * @param caller the public function, which begins every error text
 * @param file name of the file in error texts; undefined for a text without one
 * @param text without a byte order mark
 * @throws Error that names the line if the text is not a table; ArgumentError if it lacks one of the columns wanted
 */
export function csvTable(caller: string, file: string | undefined, text: string, settings: Settings): Table {
  const place: Place = (line) => (file ? `line ${line} of ${file}` : `line ${line}`);
  const content = text.replace(/[\r\n]+$/, ""); // empty lines at the end are no rows
  if (content === "") throw new Error(`${caller}: ${file ?? "the text"} is empty.`);

  const rows = splitCells(caller, place, content, settings.delimiter);
  const lines = linesOf(rows);
  checkWidths(caller, place, rows, lines, settings.header);
  const first = rows[0]!;
  const names = settings.header ? columnNames(first) : first.map((_, index) => String(index));
  const body = settings.header ? rows.slice(1) : rows;
  const origin = { file, lines: settings.header ? lines.subarray(1) : lines };
  checkNames(caller, place(1), names);
  if (!settings.columns) return new Table(names, body, origin);

  const wanted = settings.columns.map((name) => indexOfColumn(caller, names, name));
  const chosen = body.map((row) => wanted.map((index) => row[index]!));
  return new Table(settings.columns, chosen, origin);
}

/** Splits text into rows of cells; each of \n, \r\n and \r ends a line, wherever it stands in the file. */
function splitCells(caller: string, place: Place, text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true, // checkWidths counts the cells: it knows the line and the file
      on_record: (row: string[]) => {
        rows.push(row);
        return null; // kept above, so that the rows before an error are known too
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw quoteError(caller, place(lineAfter(rows)), error);
  }
  return rows;
}

function quoteError(caller: string, place: string, error: CsvError): Error {
  const row = `${caller}: the row that begins in ${place}`;
  const column = `column ${Number(error["index"]) + 1}`;
  const texts: Readonly<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: `${row} opens a quote in ${column} that is never closed.`,
    CSV_INVALID_CLOSING_QUOTE: `${row} has text after the closing quote of ${column}; a quote inside a quoted cell is written twice.`,
    INVALID_OPENING_QUOTE: `${row} has a quote inside ${column}; quote the whole cell and write the quote inside it twice.`,
  };
  return new Error(texts[error.code] ?? `${row} cannot be read: ${error.message}`, { cause: error });
}

/** The line that each row begins on, counted from 1: a cell may hold line breaks of its own. */
function linesOf(rows: readonly Row[]): Int32Array {
  const lines = new Int32Array(rows.length);
  let line = 1;
  for (const [index, row] of rows.entries()) {
    lines[index] = line;
    line += 1 + breaksIn(row);
  }
  return lines;
}

function lineAfter(rows: readonly Row[]): number {
  return rows.reduce((line, row) => line + 1 + breaksIn(row), 1);
}

function breaksIn(row: Row): number {
  let breaks = 0;
  for (const cell of row) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return breaks;
}

function checkWidths(caller: string, place: Place, rows: readonly Row[], lines: Int32Array, header: boolean): void {
  const width = rows[0]!.length;
  for (const [index, row] of rows.entries()) {
    if (row.length === width) continue;
    const has = row.length === 1 && row[0] === "" ? "is empty" : `has ${columnCount(row.length)}`;
    const expected = `${header ? "the header" : "the first line"} has ${width}`;
    throw new Error(`${caller}: ${place(lines[index]!)} ${has}, ${expected}.`);
  }
}

function columnCount(count: number): string {
  return count === 1 ? "1 column" : `${count} columns`;
}

function checkNames(caller: string, header: string, names: Row): void {
  const again = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (again < 0) return;
  const [first, name] = [names.indexOf(names[again]!), JSON.stringify(names[again])];
  throw new Error(`${caller}: ${header} gives two columns the name ${name} (${first + 1} and ${again + 1}).`);
}

function indexOfColumn(caller: string, names: Row, name: string): number {
  const index = names.indexOf(name);
  if (index >= 0) return index;
  const known = names.map((column) => JSON.stringify(column)).join(", ");
  throw new ArgumentError(caller, "columns", `among ${known}`, name);
}
