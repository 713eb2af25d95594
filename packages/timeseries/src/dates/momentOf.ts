import { dayNumber, isoDate } from "./calendar.js";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const TEXT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Milliseconds since 1970-01-01 of a date, so that one moment is one number however it is written: 2023-08-15,
 * 2023-08-15 09:30, 2023-08-15T09:30:00.000Z or a Date. A text without a time zone is in UTC, and a day begins at 0:00.
 *
 * @returns undefined for what is no date, or one that calendar and clock do not have
 */
export function momentOf(date: unknown): number | undefined {
  if (date instanceof Date) return Number.isNaN(date.getTime()) ? undefined : date.getTime();
  const parts = typeof date === "string" ? TEXT.exec(date) : null;
  if (parts === null) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0, fraction = 0] = parts.slice(1, 8).map((part) => Number(part ?? 0)) as [number, number, number]; // prettier-ignore
  const days = dayNumber(year, month, day);
  const exists = isoDate(days) === parts[0].slice(0, 10) && hour < 24 && minute < 60 && second < 60;
  const offset = minutesOf(parts[8]);
  if (!exists || offset === undefined) return undefined;
  return days * DAY_MS + (hour * 60 + minute - offset) * MINUTE_MS + (second + fraction) * 1000;
}

/** Minutes that a time zone as +08:00 is ahead of UTC. */
function minutesOf(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
