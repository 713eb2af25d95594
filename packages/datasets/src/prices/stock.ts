import { ArgumentError, custom, oneOf, type OptionTable, parseDate, readOptions } from "@seqloom/array";
import { type ByteSource, encodings, sourceBytes, type TextEncoding } from "@seqloom/bytes";
import { openOwnFile } from "#openDatasetFile";
import { csvPrices } from "./csvPrices.js";
import { DailyReports, type DailyReportsOptions, pauseMs } from "./DailyReports.js";
import { DATASET_OPTIONS, type DatasetOptions } from "../catalogue/datasetOptions.js";
import { lackOf } from "./lackOf.js";
import { type PriceConnection, type PriceRequest, type PriceSource, UnknownStockError } from "./priceSource.js";
import { sourceOption } from "../sources/sourceOption.js";
import { stockOf } from "./stockOf.js";
import type { TimeTable } from "../tables/TimeTable.js";
import { twsePrices } from "./twsePrices.js";
import { yahooPrices } from "./yahooPrices.js";

/** Options of `stock`. */
export interface StockOptions extends Omit<DatasetOptions, "cacheDir" | "onProgress"> {
  /** First day, in any form that `parseDate` reads. */
  readonly start: string;
  /** Last day, which belongs to the prices (yfinance leaves it out). */
  readonly end: string;
  /**
   * Source of the prices; "auto": the first one that has the days. "file" is `NUMBER.TW.csv` in the folder of data,
   * "twse" the exchange.
   */
  readonly source?: "auto" | "file" | "yahoo" | "twse";
  /** A CSV file of your own instead, with Yahoo's names of columns. */
  readonly csv?: ByteSource;
  /** Encoding of a CSV file without a byte order mark. Default: "utf-8". */
  readonly encoding?: TextEncoding;
  /** Milliseconds between two requests to the exchange. It shuts out who asks faster. */
  readonly pauseMs?: number;
}

/** Daily prices of one stock. */
export interface StockPrices {
  readonly number: string;
  readonly name: string | undefined;
  /** Source of the prices. */
  readonly source: "csv" | "file" | "yahoo" | "twse";
  /** Columns Open, High, Low, Close, Adj Close and Volume, as far as the source has them; a row for each trading day. */
  readonly prices: TimeTable;
}

const STOCK_OPTIONS = {
  start: custom<string>("a date", isText),
  end: custom<string>("a date", isText),
  source: oneOf(["auto", "file", "yahoo", "twse"], { default: "auto" }),
  csv: sourceOption,
  encoding: oneOf(encodings, { default: "utf-8" }),
  pauseMs,
  dataDir: DATASET_OPTIONS.dataDir,
  download: DATASET_OPTIONS.download,
  signal: DATASET_OPTIONS.signal,
  fetch: DATASET_OPTIONS.fetch,
} satisfies OptionTable<StockOptions>;

const SERVERS: Readonly<Record<"yahoo" | "twse", PriceSource>> = { yahoo: yahooPrices, twse: twsePrices };

/**
 * Daily prices of a stock on Taiwan's exchange, by its number or its name. Without days it is what twstock has: the reports of the
 * exchange, to be fetched by months, `stock("2330").fetch(2022, 1)`.
 *
 * @param numberOrName as `2330`, `2330.TW` or `台積電`
 * @throws ArgumentError if `start` or `end` is no date, or `end` comes before `start`
 * @throws Error if there is no such stock, no trading day in that time, or nobody answers
 *
 * @example
 * const csv = new TextEncoder().encode("Date,Close\n2022-01-03,631\n2022-01-04,656\n2022-01-05,650\n");
 * const { name, prices } = await stock("2330", { start: "Jan 1 2022", end: "4/1/2022", csv });
 * name; // → '台積電'
 * prices.dates; // → [ '2022-01-03', '2022-01-04' ]
 * prices.numbers("Close"); // → Float64Array(2) [ 631, 656 ]
 */
export function stock(numberOrName: string, options: StockOptions): Promise<StockPrices>;
export function stock(numberOrName: string, options?: DailyReportsOptions): DailyReports;
export function stock(
  numberOrName: string,
  options: StockOptions | DailyReportsOptions = {},
): Promise<StockPrices> | DailyReports {
  const isOfDays = ["start", "end"].some((name) => name in options);
  if (isOfDays) return pricesOf(numberOrName, options as StockOptions);
  checkStock(numberOrName);
  return new DailyReports(numberOrName, options);
}

async function pricesOf(numberOrName: string, options: StockOptions): Promise<StockPrices> {
  const { start, end, source, csv, encoding, ...settings } = readOptions("stock", STOCK_OPTIONS, options);
  checkStock(numberOrName);
  const [first, last] = [dayOf("start", start), dayOf("end", end)];
  if (last < first) throw new ArgumentError("stock", "end", `a day on or after start, ${first}`, last);
  const connection: PriceConnection = {
    fetch: settings.fetch ?? globalThis.fetch,
    signal: settings.signal,
    pauseMs: settings.pauseMs,
  };
  settings.signal?.throwIfAborted();
  const { number, name } = await stockOf(numberOrName, settings, connection);
  const request = { number, start: first, end: last };
  const found =
    csv === undefined
      ? await askAll(request, source, { ...settings, encoding }, connection)
      : { source: "csv" as const, prices: daysOf(await readOwn(csv, encoding), request) };
  if (found.prices.length === 0) {
    const who = `${number}${name === undefined ? "" : ` ${name}`}`;
    throw new Error(`stock: ${who} has no trading day from ${first} to ${last} (${found.source}).`);
  }
  return { number, name, ...found };
}

type Found = Pick<StockPrices, "source" | "prices">;

/** Asks the file, Yahoo and the exchange one after the other, or the one that is named. */
async function askAll(
  request: PriceRequest,
  source: "auto" | "file" | "yahoo" | "twse",
  options: DatasetOptions & { readonly encoding: TextEncoding },
  connection: PriceConnection,
): Promise<Found> {
  const problems: string[] = [];
  if (source === "auto" || source === "file") {
    const file = `${request.number}.TW.csv`;
    const bytes = await openOwnFile("stock", file, options);
    if (bytes) {
      const all = csvPrices("stock", file, bytes, options.encoding);
      const prices = daysOf(all, request);
      const lack = lackOf(all, request);
      if (source === "file" || lack === undefined) return { source: "file", prices };
      problems.push(`${file} ${lack}`);
    } else problems.push(`there is no ${file} in the folder of data (dataDir or SEQLOOM_DATA_DIR)`);
  }
  if (options.download === false) problems.push("download is false");
  else {
    for (const server of ["yahoo", "twse"] as const) {
      if (source !== "auto" && source !== server) continue;
      try {
        return { source: server, prices: await SERVERS[server](request, connection) };
      } catch (error) {
        options.signal?.throwIfAborted();
        if (source === server || error instanceof UnknownStockError) throw error;
        problems.push((error as Error).message.replace(/^stock: /, "").replace(/\.$/, ""));
      }
    }
  }
  throw new Error(`stock: the prices of ${request.number} cannot be had: ${problems.join("; ")}.`);
}

async function readOwn(csv: ByteSource, encoding: TextEncoding): Promise<TimeTable> {
  const { bytes, file = "the file" } = await sourceBytes("stock", csv, ArgumentError);
  return csvPrices("stock", file, bytes, encoding);
}

function checkStock(numberOrName: unknown): void {
  if (isText(numberOrName)) return;
  throw new ArgumentError("stock", "numberOrName", 'a number or name as "2330" or "台積電"', numberOrName);
}

function daysOf(prices: TimeTable, { start, end }: PriceRequest): TimeTable {
  return prices.between(start, end);
}

function dayOf(argument: string, text: string): string {
  try {
    return parseDate(text);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError("stock", argument, error.allowed, text);
  }
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
