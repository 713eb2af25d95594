import { pause } from "./pause.js";
import type { PriceConnection, PriceRequest } from "./priceSource.js";
import { monthsBetween, twseMonth } from "./twseMonth.js";
import { TimeTable } from "../tables/TimeTable.js";
import type { TradingDay } from "./TradingDay.js";

/** Columns as Yahoo calls them. */
const COLUMNS = { Open: "open", High: "high", Low: "low", Close: "close", Volume: "capacity" } as const;

/**
 * Daily prices from the reports of Taiwan's exchange (TWSE): Open, High, Low, Close, and Volume in shares. It is asked month by
 * month, slowly, or it answers no more. Days without a trade are left out, and months that have not begun end the prices.
 *
 * @throws as `twseMonth`
 */
export async function twsePrices(
  { number, start, end }: PriceRequest,
  connection: PriceConnection,
): Promise<TimeTable> {
  const all = await tradingDays(number, monthsBetween(start, end), connection);
  const days = all.filter(({ date }) => date >= start && date <= end);
  const numbers = Object.entries(COLUMNS).map(([name, key]) => [name, Float64Array.from(days, (day) => day[key])]);
  const times = Float64Array.from(days, ({ date }) => Date.parse(date));
  return new TimeTable(times, Object.fromEntries(numbers) as Record<string, Float64Array>);
}

/** Days of several months, one after the other, until one has not begun. */
export async function tradingDays(
  number: string,
  months: readonly string[],
  connection: PriceConnection,
): Promise<TradingDay[]> {
  const all: TradingDay[] = [];
  for (const [index, month] of months.entries()) {
    if (index > 0) await pause(connection);
    const days = await twseMonth(number, month, connection);
    if (days === undefined) break;
    all.push(...days);
  }
  return all;
}
