import { ArgumentError } from "./arguments/ArgumentError.js";
import { oneOf, optional, type OptionTable } from "./arguments/optionKinds.js";
import { readOptions } from "./arguments/readOptions.js";

const REPUBLIC = 1911; // the year before the first of the Republic of China
const PIVOT = 69; // the first year of two digits that belongs to 1900, as in POSIX
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|sept|[a-z]{3})$/;

type TwoDigitYears = "republic" | "gregorian";

/** Options of `parseDate`. */
export interface ParseDateOptions {
  /**
   * Calendar of a year of one or two digits. Left out: such a year is an error. "republic": year first, as the exchange
   * writes it (99/01/04 is 2010-01-04). "gregorian": day first (4/1/10), where 69 to 99 are of 1900 and 00 to 68 of
   * 2000.
   */
  readonly twoDigitYears?: TwoDigitYears;
}

const PARSE_DATE_OPTIONS = {
  twoDigitYears: optional(oneOf(["republic", "gregorian"])),
} satisfies OptionTable<ParseDateOptions>;

/**
 * Reads a date in any of the ways that the course and the exchanges write it, as a day of the calendar: no time zone can
 * shift it.
 *
 *     2020-08-31  2020/8/31  2020.8.31  20200831  2020年8月31日     year first
 *     31/8/2020   31-8-2020  31.8.2020                              day first
 *     Aug 31 2020   Aug. 31, 2020   August 31 2020   31 Aug 2020    month in words
 *     109/08/31   109-8-31   1090831   民國109年8月31日             year of the Republic (ROC): + 1911
 *
 * A year of two digits could be one of the Republic or any century's, so it is an error unless `twoDigitYears` says which:
 * 1/2/20 is no date. 民國99年1月4日 says it by itself.
 *
 * @param options a number, which `texts.map(parseDate)` passes, is no options
 * @returns year, month and day as `2020-08-31`, which sorts as it should
 * @throws ArgumentError if it is no date, one that the calendar does not have, or has a year of two digits
 *
 * @example
 * parseDate("31/8/2020"); // → '2020-08-31'
 * parseDate("Aug. 31 2020"); // → '2020-08-31'
 * parseDate("112/08/15"); // → '2023-08-15'
 * parseDate("99/01/04", { twoDigitYears: "republic" }); // → '2010-01-04'
 * parseDate("4/1/10", { twoDigitYears: "gregorian" }); // → '2010-01-04'
 * parseDate("2023-02-29").length; // throws parseDate: text must be a date that exists, as "2020-08-31", "31/8/2020", "Aug. 31 2020" or "109/08/31" (year of the Republic), got "2023-02-29".
 */
export function parseDate(text: string, options?: ParseDateOptions | number): string {
  const given = typeof options === "number" ? undefined : options;
  const { twoDigitYears } = readOptions("parseDate", PARSE_DATE_OPTIONS, given);
  const date = typeof text === "string" ? calendarDate(text.trim(), twoDigitYears) : undefined;
  if (date !== undefined) return date;
  const allowed =
    'a date that exists, as "2020-08-31", "31/8/2020", "Aug. 31 2020" or "109/08/31" (year of the Republic)';
  const isShort = typeof text === "string" && SHORT_YEAR.test(text.trim()) && twoDigitYears === undefined;
  const hint = isShort ? 'A year of two digits is read with twoDigitYears: "republic" or "gregorian".' : undefined;
  throw new ArgumentError("parseDate", "text", allowed, text, hint);
}

const SHORT_YEAR = /^(\d\d?([/.-])\d\d?\2\d\d?|\d\d?年\d\d?月\d\d?日|\w+\.?,? +\w+\.?,? +\d\d)$/;

function calendarDate(text: string, twoDigitYears: TwoDigitYears | undefined): string | undefined {
  const [, first = "", , second = "", third = ""] = /^(\d+)([/.-])(\d+)\2(\d+)$/.exec(text) ?? [];
  if (first.length === 4 && third.length <= 2) return dayOf(first, second, third);
  if (third.length === 4 && first.length <= 2) return dayOf(third, second, first);
  if (first.length === 3 && third.length <= 2) return dayOfRepublic(first, second, third);
  if (first !== "" && first.length <= 2 && third.length <= 2) {
    return twoDigitYears === "gregorian"
      ? dayOfCentury(third, second, first)
      : twoDigitYears && dayOfRepublic(first, second, third);
  }

  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(?:西元)?(\d{4})年(\d+)月(\d+)日$/.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, month!, day!);
  const [, ...ofRepublic] =
    /^(\d{3})(\d\d)(\d\d)$/.exec(text) ??
    /^(?:中華)?民國(\d{1,3})年(\d+)月(\d+)日$/.exec(text) ??
    /^(\d{3})年(\d+)月(\d+)日$/.exec(text) ??
    [];
  if (ofRepublic.length > 0) return dayOfRepublic(ofRepublic[0]!, ofRepublic[1]!, ofRepublic[2]!);
  const [, short, shortMonth, shortDay] = /^(\d{1,2})年(\d+)月(\d+)日$/.exec(text) ?? [];
  if (short !== undefined) {
    const read = twoDigitYears === "gregorian" ? dayOfCentury : dayOfRepublic;
    return twoDigitYears && read(short, shortMonth!, shortDay!);
  }
  return dateInWords(text, twoDigitYears);
}

function dateInWords(text: string, twoDigitYears: TwoDigitYears | undefined): string | undefined {
  const [, name, dayBehind, yearBehind] = /^([a-z]+)\.? +(\d{1,2}),? +(\d{4}|\d\d)$/i.exec(text) ?? [];
  const [, dayBefore, word, yearLast] = /^(\d{1,2}) +([a-z]+)\.?,? +(\d{4}|\d\d)$/i.exec(text) ?? [];
  const [year, month, day] = [yearBehind ?? yearLast, name ?? word, dayBehind ?? dayBefore];
  if (year === undefined) return undefined;
  if (year.length === 4) return dayOf(year, monthOf(month!), day!);
  return twoDigitYears === "gregorian" ? dayOfCentury(year, monthOf(month!), day!) : undefined;
}

/** Number of a month in words, 0 if there is none of that name. */
function monthOf(word: string): string {
  const lower = word.toLowerCase();
  return String(MONTH_NAMES.test(lower) ? MONTHS.indexOf(lower.slice(0, 3)) + 1 : 0);
}

function dayOfRepublic(year: string, month: string, day: string): string | undefined {
  return Number(year) === 0 ? undefined : dayOf(String(Number(year) + REPUBLIC), month, day);
}

function dayOfCentury(year: string, month: string, day: string): string | undefined {
  return dayOf(String(Number(year) + (Number(year) < PIVOT ? 2000 : 1900)), month, day);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  if (month.length > 2 || day.length > 2) return undefined;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day)); // Date.UTC takes the years 0 to 99 for 1900 to 1999
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
