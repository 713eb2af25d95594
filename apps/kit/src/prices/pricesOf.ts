import { ArgumentError, parseDate } from "@seqloom/array";
import { stock as pricesOfStock, type TimeTable } from "@seqloom/datasets";
import { loadOrEnd } from "../errors/loadOrEnd.js";
import { simulatedPrices } from "../simulated/simulatedPrices.js";
import { daysAfter } from "./daysAfter.js";
import type { StockAndDates } from "./stockAndDates.js";

/** Fewest days of which two parts of a fifth have two days each: a window of one day, and its target. */
const FEWEST_DAYS = 10;

interface Asked extends StockAndDates {
  readonly dataDir: string | undefined;
  readonly demo: boolean;
  readonly seed: number;
}

/**
 * Daily prices of a stock, of the days from `start` up to but not including `end`; with `demo` simulated ones.
 *
 * @param app the app's name, for errors
 * @param asked the settings of the app
 * @throws ArgumentError that names the option, where a date is none, `end` is not after `start`, or there are too few days of
 *   trade
 * @throws MissingData if there is no such stock, no day of trade, or nobody has the prices
 */
export async function pricesOf(app: string, asked: Asked): Promise<{ name: string; prices: TimeTable }> {
  if (asked.demo) return { name: "DEMO", prices: simulatedPrices(asked) };
  const { stock, dataDir } = asked;
  const [start, end] = [dayOf(app, "--start", asked.start), dayOf(app, "--end", asked.end)];
  if (end <= start) throw new ArgumentError(app, "--end", `a day behind --start, ${start}`, asked.end);
  const days = { start, end: daysAfter(end, -1), dataDir };
  const { number, name, prices } = await loadOrEnd(pricesOfStock(stock, days));
  if (prices.length < FEWEST_DAYS) {
    const between = "the trading days from --start to --end";
    throw new ArgumentError(app, between, `at least ${FEWEST_DAYS}`, prices.length);
  }
  return { name: name ?? number, prices };
}

function dayOf(app: string, option: string, text: string): string {
  try {
    return parseDate(text);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError(app, option, error.allowed, text);
  }
}
