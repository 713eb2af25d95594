import { fetchJson } from "./fetchJson.js";
import { UnknownStockError } from "./priceSource.js";
import type { PriceConnection, PriceRequest } from "./priceSource.js";
import { TimeTable } from "./TimeTable.js";

const CHART = "https://query1.finance.yahoo.com/v8/finance/chart";
const MARKETS = ["TW", "TWO"]; // the exchange, and the over-the-counter market
const DAY_S = 86_400;

type Column = readonly (number | null)[];

/** The part of Yahoo's answer that is used. */
interface Chart {
  readonly chart?: {
    readonly result?: readonly {
      readonly meta?: { readonly gmtoffset?: number };
      readonly timestamp?: readonly number[];
      readonly indicators?: {
        readonly quote?: readonly Readonly<Record<"open" | "high" | "low" | "close" | "volume", Column>>[];
        readonly adjclose?: readonly { readonly adjclose: Column }[];
      };
    }[];
    readonly error?: { readonly code?: string; readonly description?: string } | null;
  };
}

/**
 * Daily prices from Yahoo Finance: Open, High, Low, Close, Adj Close (after dividends and splits up to today) and Volume in
 * shares. Days without a price are left out.
 *
 * @throws UnknownStockError if Yahoo knows no stock of that number; Error if it does not answer as it used to
 */
export async function yahooPrices(request: PriceRequest, connection: PriceConnection): Promise<TimeTable> {
  for (const market of MARKETS) {
    const prices = await pricesOn(market, request, connection);
    if (prices) return prices;
  }
  throw new UnknownStockError(`stock: Yahoo knows no stock ${request.number}.`);
}

async function pricesOn(
  market: string,
  { number, start, end }: PriceRequest,
  connection: PriceConnection,
): Promise<TimeTable | undefined> {
  const [from, to] = [Date.parse(start) / 1000 - DAY_S, Date.parse(end) / 1000 + 2 * DAY_S]; // days of another time zone
  const url = `${CHART}/${number}.${market}?period1=${from}&period2=${to}&interval=1d`;
  const { status, body } = await fetchJson("stock", "Yahoo", url, connection);
  const { result, error } = (body as Chart).chart ?? {};
  if (error?.code === "Not Found") return undefined;
  if (error) throw new Error(`stock: Yahoo answered ${error.code}: ${error.description}`);
  const [chart] = result ?? [];
  const quote = chart?.indicators?.quote?.[0];
  if (!chart || !quote) throw new Error(`stock: Yahoo answered ${status} in a form that is not known (${url}).`);

  const columns: Readonly<Record<string, Column | undefined>> = {
    Open: quote.open,
    High: quote.high,
    Low: quote.low,
    Close: quote.close,
    "Adj Close": chart.indicators?.adjclose?.[0]?.adjclose,
    Volume: quote.volume,
  };
  const days = (chart.timestamp ?? []).map((time) => dayOf(time + (chart.meta?.gmtoffset ?? 0)));
  const rows = [...days.keys()].filter((row) => {
    const isInRange = days[row]! >= Date.parse(start) && days[row]! <= Date.parse(end);
    return isInRange && typeof quote.close[row] === "number" && days[row] !== days[row + 1]; // today may come twice
  });
  const numbers = Object.entries(columns).flatMap(([name, column]) =>
    column ? [[name, Float64Array.from(rows, (row) => column[row] ?? NaN)] as const] : [],
  );
  return new TimeTable(
    Float64Array.from(rows, (row) => days[row]!),
    Object.fromEntries(numbers),
  );
}

/** The day of a second of local time, in milliseconds. */
function dayOf(seconds: number): number {
  return Math.floor(seconds / DAY_S) * DAY_S * 1000;
}
