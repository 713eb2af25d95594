import { fetchAnswer } from "./fetchAnswer.js";
import { type PriceConnection, type PriceRequest, UnknownStockError } from "./priceSource.js";
import { TimeTable } from "../tables/TimeTable.js";

const CHART = "https://query1.finance.yahoo.com/v8/finance/chart";
const MARKETS = ["TW", "TWO"]; // the exchange, and the over-the-counter market
const DAY_S = 86_400;

type Column = readonly (number | null)[];

/** The part of Yahoo's answer that is used. */
interface Answer {
  readonly chart?: {
    readonly result?: readonly Chart[] | null;
    readonly error?: { readonly code?: string; readonly description?: string } | null;
  };
}

interface Chart {
  readonly meta?: { readonly symbol?: string; readonly gmtoffset?: number; readonly dataGranularity?: string };
  readonly timestamp?: readonly number[];
  readonly indicators?: {
    readonly quote?: readonly Readonly<Partial<Record<"open" | "high" | "low" | "close" | "volume", Column>>>[];
    readonly adjclose?: readonly { readonly adjclose?: Column }[];
  };
}

/**
 * Daily prices from Yahoo Finance: Open, High, Low, Close, Adj Close (after dividends and splits up to today) and Volume in
 * shares. Days without a price are left out.
 *
 * @throws UnknownStockError if Yahoo knows no stock of that number
 * @throws Error if it does not answer as it used to, or sends another stock or other steps than days three times
 */
export async function yahooPrices(request: PriceRequest, connection: PriceConnection): Promise<TimeTable> {
  for (const market of MARKETS) {
    const chart = await chartOf(`${request.number}.${market}`, request, connection);
    if (chart) return pricesOf(chart, request);
  }
  throw new UnknownStockError(`stock: Yahoo knows no stock ${request.number}.`);
}

async function chartOf(
  symbol: string,
  { start, end }: PriceRequest,
  connection: PriceConnection,
): Promise<Chart | undefined> {
  const [from, to] = [Date.parse(start) / 1000 - DAY_S, Date.parse(end) / 1000 + 2 * DAY_S]; // days of another time zone
  const url = `${CHART}/${symbol}?period1=${from}&period2=${to}&interval=1d`;
  const question = { caller: "stock", who: "Yahoo", asked: `days of ${symbol}`, url };
  const body = await fetchAnswer(question, connection, (answer, status) => {
    const { result, error } = (answer as Answer | null)?.chart ?? {};
    if (error?.code === "Not Found") return undefined;
    if (error) throw new Error(`stock: Yahoo answered ${error.code}: ${error.description}`);
    const [chart] = Array.isArray(result) ? (result as readonly Chart[]) : [];
    if (!chart || !isWhole(chart))
      throw new Error(`stock: Yahoo answered ${status} in a form that is not known (${url}).`);
    const { symbol: given = symbol, dataGranularity: step = "1d" } = chart.meta ?? {};
    return given.split(".")[0] === symbol.split(".")[0] && step === "1d" ? undefined : `steps of ${step} of ${given}`;
  });
  return (body as Answer).chart!.result?.[0];
}

/** Whether there are as many prices as times. */
function isWhole({ timestamp = [], indicators }: Chart): boolean {
  const quote = indicators?.quote?.[0];
  if (!quote) return false;
  const others = [quote.open, quote.high, quote.low, quote.volume, indicators.adjclose?.[0]?.adjclose];
  const columns = [quote.close ?? [], ...others.filter((column) => column !== undefined)];
  return columns.every((column) => column.length === timestamp.length);
}

function pricesOf({ meta, timestamp = [], indicators }: Chart, { start, end }: PriceRequest): TimeTable {
  const quote = indicators!.quote![0]!;
  const columns: Readonly<Record<string, Column | undefined>> = {
    Open: quote.open,
    High: quote.high,
    Low: quote.low,
    Close: quote.close,
    "Adj Close": indicators!.adjclose?.[0]?.adjclose,
    Volume: quote.volume,
  };
  const rowOf = new Map<number, number>(); // today may come twice, and only one of the two with a close
  for (const [row, time] of timestamp.entries()) {
    const day = dayOf(time + (meta?.gmtoffset ?? 0));
    const isInRange = day >= Date.parse(start) && day <= Date.parse(end);
    if (isInRange && typeof quote.close![row] === "number") rowOf.set(day, row);
  }
  const days = [...rowOf.keys()].sort((a, b) => a - b);
  const numbers = Object.entries(columns).flatMap(([name, column]) =>
    column ? [[name, Float64Array.from(days, (day) => column[rowOf.get(day)!] ?? NaN)] as const] : [],
  );
  return new TimeTable(Float64Array.from(days), Object.fromEntries(numbers));
}

/** The day of a second of local time, in milliseconds. */
function dayOf(seconds: number): number {
  return Math.floor(seconds / DAY_S) * DAY_S * 1000;
}
