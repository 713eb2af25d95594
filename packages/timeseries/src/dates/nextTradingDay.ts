import { custom, type OptionTable, parseDate, readOptions } from "@seqloom/array";
import { dayNumber, isoDate, weekday } from "./calendar.js";

/** Options of `nextTradingDay`. */
export interface NextTradingDayOptions {
  /** Dates on which nothing is traded besides Saturdays and Sundays, in any form of `parseDate`. Default: none. */
  readonly holidays?: readonly string[];
}

const NEXT_TRADING_DAY_OPTIONS = {
  holidays: custom<readonly string[]>(
    "a list of dates",
    (value) => Array.isArray(value) && value.every((date) => typeof date === "string"),
    { default: [] },
  ),
} satisfies OptionTable<NextTradingDayOptions>;

/**
 * The first day after a date that is neither Saturday, Sunday nor a holiday. Days on which an exchange trades on a
 * Saturday to make up for a holiday are not known to it.
 *
 * @param date in any form of `parseDate`
 * @returns as 2023-08-15
 * @throws ArgumentError on a value that is no date
 *
 * @example
 * nextTradingDay("2023-08-18"); // → '2023-08-21'
 * nextTradingDay("112/10/06", { holidays: ["112/10/09", "112/10/10"] }); // → '2023-10-11'
 */
export function nextTradingDay(date: string, options?: NextTradingDayOptions): string {
  const { holidays } = readOptions("nextTradingDay", NEXT_TRADING_DAY_OPTIONS, options);
  const closed = new Set(holidays.map(parseDate));
  const [year, month, day] = parseDate(date).split("-").map(Number) as [number, number, number];
  let next = dayNumber(year, month, day) + 1;
  while (weekday(next) > 5 || closed.has(isoDate(next))) next++;
  return isoDate(next);
}
