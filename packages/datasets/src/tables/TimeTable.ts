import { ArgumentError, type NdArray, parseDate } from "@seqloom/array";

/** Oddities that a reader has noticed in a table and left as they are. */
export interface TimeTableReport {
  /** Name of the file that the rows come from; undefined for a table made otherwise. */
  readonly file?: string;
  /** Rows of that file, also those that were passed over. */
  readonly fileRows?: number;
  /** Count of the value that stands for "not measured", for each column that has it. */
  readonly sentinels: Readonly<Record<string, number>>;
  /** Rows of the same time as the row before. */
  readonly repeated: number;
  /** Rows of an earlier time than the row before. */
  readonly backward: number;
}

const DAY_MS = 86_400_000;
const NOTHING: TimeTableReport = { sentinels: {}, repeated: 0, backward: 0 };

/**
 * A table of numbers over time, a typed array for each column: what `jenaClimate` and `stock` give. Its times are those
 * written in the file, with no time zone to shift them.
 *
 * @example
 * const days = Float64Array.of(Date.UTC(2020, 7, 31), Date.UTC(2020, 8, 1));
 * const table = new TimeTable(days, { Close: Float64Array.of(426.5, 435) });
 * table.dates; // → [ '2020-08-31', '2020-09-01' ]
 * table.numbers("Close"); // → Float64Array(2) [ 426.5, 435 ]
 * table.toNdArray(); // → shape [2, 1]: 426.5 435
 * table.numbers("close"); // throws TimeTable.numbers: name must be one of "Close", got "close".
 */
export class TimeTable {
  /** Names of the columns of numbers. */
  readonly columns: readonly string[];
  /** Time of each row in milliseconds: `new Date(time).toISOString()` shows it as it is written in the file. */
  readonly times: Float64Array;
  /** Oddities that the reader has noticed: values that stand for "not measured", times that repeat or go backward. */
  readonly report: TimeTableReport;
  readonly #numbers: ReadonlyMap<string, Float64Array>;

  /**
   * @param times milliseconds since 1970-01-01, one for each row
   * @param numbers the columns by their names, each as long as `times`
   * @throws ArgumentError if a column has another length
   */
  constructor(times: Float64Array, numbers: Readonly<Record<string, Float64Array>>, report: TimeTableReport = NOTHING) {
    for (const [name, { length }] of Object.entries(numbers)) {
      if (length === times.length) continue;
      throw new ArgumentError("TimeTable", `length of ${JSON.stringify(name)}`, `${times.length}, as of times`, length);
    }
    this.columns = Object.keys(numbers);
    this.times = times;
    this.report = report;
    this.#numbers = new Map(Object.entries(numbers));
  }

  /** Number of rows. */
  get length(): number {
    return this.times.length;
  }

  /** The times as texts: `2020-08-31` where all are days, else `2009-01-01 00:10:00`. */
  get dates(): readonly string[] {
    const areDays = this.times.every((time) => time % DAY_MS === 0);
    return Array.from(this.times, (time) =>
      new Date(time)
        .toISOString()
        .slice(0, areDays ? 10 : 19)
        .replace("T", " "),
    );
  }

  /**
   * The numbers of one column, in an array of the caller's own.
   *
   * @throws ArgumentError that lists the columns if none is named so
   */
  numbers(name: string): Float64Array {
    return this.#column("numbers", name).slice();
  }

  /**
   * Several columns side by side.
   *
   * @param names the columns, in the order wanted; default: all
   * @returns float64, shape [rows, names]
   * @throws ArgumentError as `numbers` does
   */
  toNdArray(names: readonly string[] = this.columns): NdArray<Float64Array> {
    const columns = names.map((name) => this.#column("toNdArray", name));
    const data = new Float64Array(this.length * columns.length);
    for (const [place, column] of columns.entries()) {
      for (let row = 0; row < this.length; row++) data[row * columns.length + place] = column[row]!;
    }
    return { data, shape: [this.length, columns.length] };
  }

  /**
   * Each column as a plain array by its name: `new DataFrame(table.toColumns(), { index: [...table.dates] })` is the
   * table in danfojs.
   */
  toColumns(): Record<string, number[]> {
    return Object.fromEntries(this.columns.map((name) => [name, Array.from(this.#numbers.get(name)!)]));
  }

  /**
   * The rows from `start` up to and including `end`, by their times.
   *
   * @param start a day in any form that `parseDate` reads, with or without a time behind it; a day begins at 0:00
   * @param end likewise; a day ends with its last row
   * @throws ArgumentError if one is no date, or `end` lies before `start`
   */
  between(start: string, end: string): TimeTable {
    const first = timeOf("start", start).from;
    const { to } = timeOf("end", end);
    if (to < first) throw new ArgumentError("TimeTable.between", "end", `at or after start, ${start}`, end);
    const rows = Array.from(this.times.keys()).filter((row) => this.times[row]! >= first && this.times[row]! <= to);
    const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
    const numbers = this.columns.map((name) => [name, pick(this.#numbers.get(name)!)] as const);
    return new TimeTable(pick(this.times), Object.fromEntries(numbers), this.report);
  }

  #column(method: string, name: string): Float64Array {
    const column = this.#numbers.get(name);
    if (column) return column;
    const known = this.columns.map((one) => JSON.stringify(one)).join(", ");
    throw new ArgumentError(`TimeTable.${method}`, "name", `one of ${known}`, name);
  }
}

/** The first and the last millisecond of what a text means: a day, or a moment. */
function timeOf(argument: string, text: string): { from: number; to: number } {
  const [, day = "", time] = /^(.+?)(?:[ T](\d\d:\d\d(?::\d\d)?))?$/.exec(String(text).trim()) ?? [];
  try {
    const from = Date.parse(`${parseDate(day)}T${time ?? "00:00"}Z`);
    if (!Number.isNaN(from)) return { from, to: time === undefined ? from + DAY_MS - 1 : from };
  } catch {
    // said below, for the argument at hand
  }
  throw new ArgumentError("TimeTable.between", argument, 'a date, as "2020-08-31" or "2020-08-31 09:00:00"', text);
}
