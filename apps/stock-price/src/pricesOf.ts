import { parseDate, stock as pricesOfStock } from "@seqloom/datasets";
import type { TimeTable } from "@seqloom/datasets";
import { madeUpPrices } from "./madeUpPrices.js";
import type { StockAndDates } from "./stockAndDates.js";

const DAY_MS = 86_400_000;
/** As long as an exchange may be closed in a row, with some days to spare. */
const LONGEST_BREAK = 14;

interface Asked extends StockAndDates {
  readonly dataDir: string | undefined;
  readonly demo: boolean;
  readonly seed: number;
}

/**
 * The prices that the model learns from.
 *
 * @throws ArgumentError on what is no date; Error if there is no such stock or no day of trade
 */
export async function pricesOf(asked: Asked): Promise<{ name: string; prices: TimeTable }> {
  if (asked.demo) return { name: "DEMO", prices: madeUpPrices(asked) };
  const { stock, start, end, dataDir } = asked;
  const { number, name, prices } = await pricesOfStock(stock, { start, end: daysFrom(parseDate(end), -1), dataDir });
  return { name: name ?? number, prices };
}

/**
 * The first close behind a day, where it is known by now.
 *
 * @returns undefined if that day has not come, or nobody can tell
 */
export async function closeAfter({ stock, dataDir }: Asked, day: string) {
  const days = { start: daysFrom(day, 1), end: daysFrom(day, LONGEST_BREAK), dataDir };
  for (const source of ["file", "auto"] as const) {
    try {
      const { prices } = await pricesOfStock(stock, { ...days, source });
      return { date: prices.dates[0]!, close: prices.numbers("Close")[0]! };
    } catch {
      // only an extra: the forecast is made by now
    }
  }
  return undefined;
}

function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
