import { ArgumentError } from "@seqloom/array";
import { parseDate, stock as pricesOfStock } from "@seqloom/datasets";
import type { TimeTable } from "@seqloom/datasets";
import { madeUpPrices } from "./madeUpPrices.js";
import type { StockAndDates } from "./stockAndDates.js";

const DAY_MS = 86_400_000;
/** As long as an exchange may be closed in a row, with some days to spare. */
const LONGEST_BREAK = 14;
/** Of so few days the parts to validate and test on have two each: a window of one day, and its target. */
const FEWEST_DAYS = 10;

interface Asked extends StockAndDates {
  readonly dataDir: string | undefined;
  readonly demo: boolean;
  readonly seed: number;
}

/**
 * The prices that the model learns from.
 *
 * @throws ArgumentError that names the option, on what is no date, an end that is not behind the start, and too few days of trade
 * @throws Error if there is no such stock or no day of trade
 */
export async function pricesOf(asked: Asked): Promise<{ name: string; prices: TimeTable }> {
  if (asked.demo) return { name: "DEMO", prices: madeUpPrices(asked) };
  const { stock, dataDir } = asked;
  const [start, end] = [dayOf("--start", asked.start), dayOf("--end", asked.end)];
  if (end <= start) throw new ArgumentError("stock-price", "--end", `a day behind --start, ${start}`, asked.end);
  const { number, name, prices } = await pricesOfStock(stock, { start, end: daysFrom(end, -1), dataDir });
  if (prices.length < FEWEST_DAYS) {
    const between = `the trading days from --start to --end`;
    throw new ArgumentError("stock-price", between, `at least ${FEWEST_DAYS}`, prices.length);
  }
  return { name: name ?? number, prices };
}

function dayOf(option: string, text: string): string {
  try {
    return parseDate(text);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError("stock-price", option, error.allowed, text);
  }
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
