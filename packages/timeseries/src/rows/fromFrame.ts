import {
  ArgumentError,
  custom,
  type NdArray,
  optional,
  type OptionTable,
  parseDate,
  readOptions,
  string,
} from "@seqloom/array";
import { momentOf } from "../dates/momentOf.js";

/** The part of a danfojs or danfojs-node DataFrame that `fromFrame` reads. */
export interface DanfoFrame {
  readonly columns: readonly string[];
  /** Rows of cells. */
  readonly values: unknown;
  /** Labels of the rows. */
  readonly index: readonly (string | number)[];
}

/** The part of an arquero table that `fromFrame` reads. */
export interface ArqueroTable {
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
  numRows(): number;
}

/** A row as an object, the names of the columns as keys. */
export type TableRecord = Readonly<Record<string, unknown>>;

/** A table that `fromFrame` reads. */
export type Frame = DanfoFrame | ArqueroTable | readonly TableRecord[];

/** Options of `fromFrame`. */
export interface FromFrameOptions {
  /** Columns to take, in their order. Default: all but the index. */
  readonly columns?: readonly string[];
  /** Column of dates. Default: the row labels of a DataFrame, if they are texts. */
  readonly index?: string;
}

/** Columns of a table as an array, with the dates of its rows. */
export interface SeriesFrame {
  readonly columns: readonly string[];
  /** Shape [rows, columns]; NaN for missing cells. */
  readonly values: NdArray<Float64Array>;
  /** Date of each row, as 2023-08-15 (with the time where there is one); undefined where none were given. */
  readonly index: readonly string[] | undefined;
}

const CALLER = "fromFrame";
const FRAME = "a DataFrame of danfojs, a table of arquero or an array of records";

const FROM_FRAME_OPTIONS = {
  columns: optional(
    custom<readonly string[]>(
      "a list of names",
      (value) => Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === "string"),
    ),
  ),
  index: optional(string({ noun: "a name" })),
} satisfies OptionTable<FromFrameOptions>;

/**
 * Takes columns of a table by name as float64, and the dates beside them: from a DataFrame of danfojs or danfojs-node, a
 * table of arquero, or an array of records. None of these libraries is imported: what has their shape will do.
 *
 * @throws ArgumentError that names the columns there are, or the row and column of a cell that is no number
 *
 * @example
 * const days = [
 *   { date: "2023/8/14", close: 535, volume: 20 },
 *   { date: "2023/8/15", close: 540, volume: null },
 * ];
 * const { values, index } = fromFrame(days, { columns: ["close"], index: "date" });
 * values; // → shape [2, 1]: 535 540
 * index; // → [ '2023-08-14', '2023-08-15' ]
 * fromFrame(days, { index: "date" }).values; // → shape [2, 2]: 535 20 540 NaN
 */
export function fromFrame(frame: Frame, options?: FromFrameOptions): SeriesFrame {
  const { columns, index } = readOptions(CALLER, FROM_FRAME_OPTIONS, options);
  const table = readFrame(frame);
  const names = columns ?? table.columns.filter((name) => name !== index);
  for (const name of index === undefined ? names : [...names, index]) {
    if (table.columns.includes(name)) continue;
    const known = table.columns.map((column) => `"${column}"`).join(", ");
    throw new ArgumentError(CALLER, name === index ? "index" : "columns", `among ${known}`, name);
  }
  const data = new Float64Array(table.rows * names.length);
  for (const [column, name] of names.entries()) {
    const cells = table.column(name);
    for (let row = 0; row < table.rows; row++) data[row * names.length + column] = numberOf(cells[row], row, name);
  }
  const labels = index === undefined ? table.labels : table.column(index);
  const dates = labels && Array.from({ length: table.rows }, (_, row) => dateOf(labels[row], row, index));
  return { columns: names, values: { data, shape: [table.rows, names.length] }, index: dates };
}

/** A table of any of the three kinds. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly labels: ArrayLike<unknown> | undefined;
  readonly column: (name: string) => ArrayLike<unknown>;
}

function readFrame(frame: Frame): Table {
  if (typeof frame !== "object" || frame === null) throw new ArgumentError(CALLER, "frame", FRAME, frame);
  if (isRecords(frame)) return recordsTable(frame);
  if ("columnNames" in frame && typeof frame.columnNames === "function") {
    const column = (name: string) => frame.array(name);
    return { columns: frame.columnNames(), rows: frame.numRows(), labels: undefined, column };
  }
  if ("columns" in frame && Array.isArray(frame.columns) && Array.isArray(frame.values)) return danfoTable(frame);
  throw new ArgumentError(CALLER, "frame", FRAME, frame);
}

function recordsTable(records: readonly TableRecord[]): Table {
  const columns = new Set<string>();
  for (const [row, record] of records.entries()) {
    if (typeof record !== "object" || record === null)
      throw new ArgumentError(CALLER, `frame[${row}]`, "a record", record);
    for (const name of Object.keys(record)) columns.add(name);
  }
  const column = (name: string) => records.map((record) => record[name]);
  return { columns: [...columns], rows: records.length, labels: undefined, column };
}

function danfoTable({ columns, values, index }: DanfoFrame): Table {
  const rows = values as unknown[][];
  const column = (name: string) => {
    const place = columns.indexOf(name);
    return rows.map((row) => row[place]);
  };
  const hasLabels = Array.isArray(index) && index.length > 0 && index.every((label) => typeof label === "string");
  return { columns, rows: rows.length, labels: hasLabels ? index : undefined, column };
}

function isRecords(frame: Frame): frame is readonly TableRecord[] {
  return Array.isArray(frame);
}

function numberOf(cell: unknown, row: number, column: string): number {
  if (typeof cell === "number") return cell;
  if (cell === null || cell === undefined || cell === "") return NaN;
  throw new ArgumentError(CALLER, `row ${row} of ${column}`, "a number, or null for a missing one", cell);
}

function dateOf(cell: unknown, row: number, column = "the index"): string {
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) {
    return cell.toISOString().replace("T", " ").replace(" 00:00:00.000Z", "");
  }
  if (typeof cell === "string") {
    const [day, ...time] = cell.split(/(?<=^\d{4}-\d{2}-\d{2})[T ]/);
    try {
      const text = [parseDate(day!), ...time].join(" ");
      if (momentOf(text) !== undefined) return text;
    } catch {
      // said below, with the row
    }
  }
  throw new ArgumentError(CALLER, `row ${row} of ${column}`, "a date", cell);
}
