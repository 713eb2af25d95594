import { ArgumentError } from "./ArgumentError.js";

const REPUBLIC = 1911; // the year before the first of the Republic of China
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|sept|[a-z]{3})$/;

/**
 * Reads a date in any of the ways that the course and the exchanges write it, as a day of the calendar: no time zone can
 * shift it.
 *
 *     2020-08-31  2020/8/31  2020.8.31  20200831  2020年8月31日     year first
 *     31/8/2020   31-8-2020  31.8.2020                              day first
 *     Aug 31 2020   Aug. 31, 2020   August 31 2020   31 Aug 2020    month in words
 *     109/08/31   109-8-31   1090831   民國109年8月31日             year of the Republic (ROC): + 1911
 *
 * A year of two digits is one of the Republic.
 *
 * @returns year, month and day as `2020-08-31`, which sorts as it should
 * @throws ArgumentError if it is no date, or one that the calendar does not have
 *
 * @example
 * parseDate("31/8/2020"); // → '2020-08-31'
 * parseDate("Aug. 31 2020"); // → '2020-08-31'
 * parseDate("112/08/15"); // → '2023-08-15'
 * parseDate("2023-02-29").length; // throws parseDate: text must be a date that exists, as "2020-08-31", "31/8/2020", "Aug. 31 2020" or "109/08/31" (year of the Republic), got "2023-02-29".
 */
export function parseDate(text: string): string {
  const date = typeof text === "string" ? calendarDate(text.trim()) : undefined;
  if (date !== undefined) return date;
  const allowed =
    'a date that exists, as "2020-08-31", "31/8/2020", "Aug. 31 2020" or "109/08/31" (year of the Republic)';
  throw new ArgumentError("parseDate", "text", allowed, text);
}

function calendarDate(text: string): string | undefined {
  const [, first = "", , second = "", third = ""] = /^(\d+)([/.-])(\d+)\2(\d+)$/.exec(text) ?? [];
  if (first.length === 4 && third.length <= 2) return dayOf(first, second, third);
  if (third.length === 4 && first.length <= 2) return dayOf(third, second, first);
  if (first !== "" && first.length <= 3 && third.length <= 2) return dayOfRepublic(first, second, third);

  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(?:西元)?(\d{4})年(\d+)月(\d+)日$/.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, month!, day!);
  const [, ...ofRepublic] =
    /^(\d{3})(\d\d)(\d\d)$/.exec(text) ?? /^(?:中華)?(?:民國)?(\d{1,3})年(\d+)月(\d+)日$/.exec(text) ?? [];
  if (ofRepublic.length > 0) return dayOfRepublic(ofRepublic[0]!, ofRepublic[1]!, ofRepublic[2]!);

  const [, name = "", dayBehind, yearBehind] = /^([a-z]+)\.? +(\d{1,2}),? +(\d{4})$/i.exec(text) ?? [];
  if (name !== "") return dayOf(yearBehind!, monthOf(name), dayBehind!);
  const [, dayBefore, word = "", yearLast] = /^(\d{1,2}) +([a-z]+)\.?,? +(\d{4})$/i.exec(text) ?? [];
  return word === "" ? undefined : dayOf(yearLast!, monthOf(word), dayBefore!);
}

/** Number of a month in words, 0 if there is none of that name. */
function monthOf(word: string): string {
  const lower = word.toLowerCase();
  return String(MONTH_NAMES.test(lower) ? MONTHS.indexOf(lower.slice(0, 3)) + 1 : 0);
}

function dayOfRepublic(year: string, month: string, day: string): string | undefined {
  return Number(year) === 0 ? undefined : dayOf(String(Number(year) + REPUBLIC), month, day);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  if (month.length > 2 || day.length > 2) return undefined;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day)); // Date.UTC takes the years 0 to 99 for 1900 to 1999
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
