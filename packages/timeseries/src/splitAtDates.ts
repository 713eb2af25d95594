import { ArgumentError, checkNdArray, custom, optional, readOptions, sliceRows } from "@seqloom/array";
import type { NdArray, OptionTable, TrainTest, TrainValidationTest, TypedArray } from "@seqloom/array";

interface TestDate {
  /** First date of the test part. */
  readonly test: string | Date;
  readonly validation?: undefined;
}

interface BothDates {
  readonly test: string | Date;
  /** First date of the validation part, before `test`. */
  readonly validation: string | Date;
}

/** Options of `splitAtDates`. */
export type SplitAtDatesOptions = TestDate | BothDates;

const CALLER = "splitAtDates";
const ISO_DATE = /^\d{4}-\d{2}-\d{2}([T ][\d:.]+Z?)?$/;
const DATE = "a Date, or a text like 2023-08-15";

const SPLIT_AT_DATES_OPTIONS = {
  test: custom<string | Date>(DATE, isDate, { meaning: "first date of the test part" }),
  validation: optional(custom<string | Date>(DATE, isDate, { meaning: "first date of the validation part" })),
} satisfies OptionTable<SplitAtDatesOptions>;

/**
 * Cuts rows at dates: the training part ends before the first date, and each part begins with the date that is named, or
 * the first one after it.
 *
 * @param rows shape [rows, ...], whose parts are views, or a list of anything
 * @param dates date of each row, ascending: texts that begin with 2023-08-15, or Date objects
 * @throws ArgumentError on dates out of order or twice, and if a part would be empty
 *
 * @example
 * const dates = ["2023-08-11", "2023-08-14", "2023-08-15", "2023-08-16"];
 * splitAtDates([10, 20, 30, 40], dates, { test: "2023-08-15" }); // → { train: [ 10, 20 ], test: [ 30, 40 ] }
 */
export function splitAtDates<T extends TypedArray>(
  rows: NdArray<T>,
  dates: readonly (string | Date)[],
  options: BothDates,
): TrainValidationTest<NdArray<T>>;
export function splitAtDates<T extends TypedArray>(
  rows: NdArray<T>,
  dates: readonly (string | Date)[],
  options: TestDate,
): TrainTest<NdArray<T>>;
export function splitAtDates<Row>(
  rows: readonly Row[],
  dates: readonly (string | Date)[],
  options: BothDates,
): TrainValidationTest<Row[]>;
export function splitAtDates<Row>(
  rows: readonly Row[],
  dates: readonly (string | Date)[],
  options: TestDate,
): TrainTest<Row[]>;
export function splitAtDates(
  rows: NdArray<TypedArray> | readonly unknown[],
  dates: readonly (string | Date)[],
  options: SplitAtDatesOptions,
): TrainTest<unknown> | TrainValidationTest<unknown> {
  const { test, validation } = readOptions(CALLER, SPLIT_AT_DATES_OPTIONS, options);
  if (!isList(rows)) checkNdArray(CALLER, "rows", rows, { minRank: 1 });
  const count = isList(rows) ? rows.length : rows.shape[0]!;
  const days = readDates(dates, count);
  const firstFrom = (date: string | Date) => {
    const place = days.findIndex((day) => day >= textOf(date));
    return place < 0 ? count : place;
  };
  const part = (name: string, start: number, end: number) => {
    if (start >= end) throw new ArgumentError(CALLER, name, `at least one of the ${count} rows, from ${days[0]} to ${days.at(-1)}`, 0); // prettier-ignore
    return isList(rows) ? rows.slice(start, end) : sliceRows(rows, start, end);
  };
  const testStart = firstFrom(test);
  const trainEnd = validation === undefined ? testStart : firstFrom(validation);
  const ends = { train: part("train", 0, trainEnd), test: part("test", testStart, count) };
  return validation === undefined ? ends : { ...ends, validation: part("validation", trainEnd, testStart) };
}

/** The dates as texts whose order is that of time. */
function readDates(dates: readonly (string | Date)[], count: number): string[] {
  if (!Array.isArray(dates)) throw new ArgumentError(CALLER, "dates", "a list of dates", dates);
  if (dates.length !== count)
    throw new ArgumentError(CALLER, "dates.length", `${count}, the number of rows`, dates.length);
  const days = dates.map((date: unknown, i) => {
    if (!isDate(date)) throw new ArgumentError(CALLER, `dates[${i}]`, DATE, date);
    return textOf(date);
  });
  for (let i = 1; i < days.length; i++) {
    if (days[i]! <= days[i - 1]!) throw new ArgumentError(CALLER, `dates[${i}]`, `after the date before it, ${days[i - 1]}`, days[i]); // prettier-ignore
  }
  return days;
}

function textOf(date: string | Date): string {
  return typeof date === "string" ? date.replace("T", " ") : date.toISOString().replace("T", " ").replace(" 00:00:00.000Z", ""); // prettier-ignore
}

function isDate(value: unknown): value is string | Date {
  if (typeof value === "string") return ISO_DATE.test(value);
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function isList(rows: NdArray<TypedArray> | readonly unknown[]): rows is readonly unknown[] {
  return Array.isArray(rows);
}
