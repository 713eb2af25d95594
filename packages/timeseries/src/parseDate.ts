import { ArgumentError } from "@seqloom/array";
import { dayNumber, daysInMonth, isoDate } from "./calendar.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]; // prettier-ignore
const YEARS_BEFORE_REPUBLIC = 1911;

/** Each form of a date, and which of its parts is year, month and day; `roc` counts years of the Republic. */
const FORMS: readonly { readonly form: RegExp; readonly roc?: boolean }[] = [
  { form: /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/ },
  { form: /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/ },
  { form: /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/ },
  { form: /^(?<month>[a-z]+)\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i },
  { form: /^(?<year>\d{1,3})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/, roc: true },
  { form: /^(?<year>\d{1,3})-(?<month>\d{1,2})-(?<day>\d{1,2})$/, roc: true },
  { form: /^(?<year>\d{1,3})\.(?<month>\d{1,2})\.(?<day>\d{1,2})$/, roc: true },
  { form: /^(?<year>\d{3})(?<month>\d{2})(?<day>\d{2})$/, roc: true },
  { form: /^民國(?<year>\d{1,3})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/, roc: true },
];

const ALLOWED = "a date like 2023-08-15, 2023/8/15, 15/8/2023, Aug 15 2023, 112/08/15 or 民國112年8月15日";

/**
 * Reads a calendar date in one of the forms that stock files have, and writes it as 2023-08-15. No time zone is
 * involved, so no date is ever shifted.
 *
 *     2023-08-15   2023/8/15   15/8/2023 (day first)   Aug 15 2023   Aug. 15, 2023
 *     112/08/15   112-8-15   112.08.15   1120815   民國112年8月15日        years of the Republic, + 1911
 *
 * @throws ArgumentError on another form, and on days that there are not, such as 2023-02-29
 *
 * @example
 * parseDate("112/08/15"); // → '2023-08-15'
 * parseDate("Sept. 1 2020"); // → '2020-09-01'
 * parseDate("31/4/2020"); // throws parseDate: text must be a date like 2023-08-15, 2023/8/15, 15/8/2023, Aug 15 2023, 112/08/15 or 民國112年8月15日, got "31/4/2020".
 */
export function parseDate(text: string): string {
  if (typeof text === "string") {
    for (const { form, roc = false } of FORMS) {
      const parts = form.exec(text.trim())?.groups;
      if (parts === undefined) continue;
      const year = Number(parts.year) + (roc ? YEARS_BEFORE_REPUBLIC : 0);
      const month = monthOf(parts.month!);
      const day = Number(parts.day);
      const isDay = day >= 1 && month !== undefined && day <= daysInMonth(year, month);
      if (isDay && !(roc && year === YEARS_BEFORE_REPUBLIC)) return isoDate(dayNumber(year, month, day));
    }
  }
  throw new ArgumentError("parseDate", "text", ALLOWED, text);
}

/** 1 to 12, from a number or from an English name of three letters or more. */
function monthOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const name = text.toLowerCase();
  const month = MONTHS.indexOf(name.slice(0, 3));
  return month >= 0 && MONTH_NAMES[month]!.startsWith(name) ? month + 1 : undefined;
}
