import {
  ArgumentError,
  checkNdArray,
  custom,
  type NdArray,
  optional,
  type OptionTable,
  readOptions,
  sliceRows,
  type TrainTest,
  type TrainValidationTest,
  type TypedArray,
} from "@seqloom/array";
import { momentOf } from "../dates/momentOf.js";

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
const DATE = "a Date, or a text like 2023-08-15 or 2023-08-15 09:30, of a day that exists";

const SPLIT_AT_DATES_OPTIONS = {
  test: custom<string | Date>(DATE, isDate),
  validation: optional(custom<string | Date>(DATE, isDate)),
} satisfies OptionTable<SplitAtDatesOptions>;

/**
 * Cuts rows at dates: the training part ends before the first date, and each part begins with the date that is named, or
 * the first one after it. Moments are compared, not texts: 09:30, 09:30:00 and T09:30:00Z are the same. A text without a time
 * zone is in UTC, as a Date's `toISOString` shows it, and a day begins at 0:00.
 *
 * @param rows shape [rows, ...], whose parts are views, or a list of anything
 * @param dates date of each row, ascending: texts as 2023-08-15 or 2023-08-15 09:30:00, or Date objects
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
  const moments = readDates(dates, count);
  const firstFrom = (date: string | Date) => {
    const boundary = momentOf(date)!;
    const place = moments.findIndex((moment) => moment >= boundary);
    return place < 0 ? count : place;
  };
  const part = (name: string, start: number, end: number) => {
    if (start >= end) throw new ArgumentError(CALLER, name, `at least one of the ${count} rows, from ${shown(dates[0])} to ${shown(dates.at(-1))}`, 0); // prettier-ignore
    return isList(rows) ? rows.slice(start, end) : sliceRows(rows, start, end);
  };
  const testStart = firstFrom(test);
  const trainEnd = validation === undefined ? testStart : firstFrom(validation);
  const ends = { train: part("train", 0, trainEnd), test: part("test", testStart, count) };
  return validation === undefined ? ends : { ...ends, validation: part("validation", trainEnd, testStart) };
}

/** Milliseconds of each date. */
function readDates(dates: readonly (string | Date)[], count: number): number[] {
  if (!Array.isArray(dates)) throw new ArgumentError(CALLER, "dates", "a list of dates", dates);
  if (dates.length !== count)
    throw new ArgumentError(CALLER, "dates.length", `${count}, the number of rows`, dates.length);
  const moments = dates.map((date: unknown, i) => {
    const moment = momentOf(date);
    if (moment === undefined) throw new ArgumentError(CALLER, `dates[${i}]`, DATE, date);
    return moment;
  });
  for (let i = 1; i < moments.length; i++) {
    if (moments[i]! <= moments[i - 1]!) throw new ArgumentError(CALLER, `dates[${i}]`, `after the date before it, ${shown(dates[i - 1])}`, shown(dates[i])); // prettier-ignore
  }
  return moments;
}

/** A date as an error shows it. */
function shown(date: unknown): string {
  return date instanceof Date ? date.toISOString() : String(date);
}

function isDate(value: unknown): boolean {
  return momentOf(value) !== undefined;
}

function isList(rows: NdArray<TypedArray> | readonly unknown[]): rows is readonly unknown[] {
  return Array.isArray(rows);
}
