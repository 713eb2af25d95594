import type { PriceRequest } from "./priceSource.js";
import { surelyTrades } from "./surelyTrades.js";
import type { TimeTable } from "../tables/TimeTable.js";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Trading in Taipei, 8 hours ahead of UTC, is over at 13:30: a day is over from 14:00. */
const OVER_AFTER_MS = (14 - 8) * HOUR_MS;

/**
 * Days asked for that a file of prices lacks. Days at its ends on which nothing is traded need not be there, and days to
 * come need not either.
 *
 * @param now milliseconds since 1970-01-01
 * @returns to be read after the name of the file: `begins on 2022-01-03`; undefined if it lacks nothing
 */
export function lackOf(prices: TimeTable, { start, end }: PriceRequest, now = Date.now()): string | undefined {
  if (prices.length === 0) return "has no day";
  const [first, last] = [prices.times[0]!, prices.times.at(-1)!];
  const lastOver = Math.min(Date.parse(end), now - OVER_AFTER_MS);
  const lacks = [
    ...(tradesBetween(Date.parse(start), first - DAY_MS) ? [`begins on ${prices.dates[0]}`] : []),
    ...(tradesBetween(last + DAY_MS, lastOver) ? [`ends on ${prices.dates.at(-1)}`] : []),
  ];
  return lacks.length === 0 ? undefined : lacks.join(" and ");
}

function tradesBetween(first: number, last: number): boolean {
  for (let day = first; day <= last; day += DAY_MS) if (surelyTrades(day)) return true;
  return false;
}
