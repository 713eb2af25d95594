import { parseDate } from "@seqloom/array";
import { fetchJson } from "./fetchJson.js";
import { UnknownStockError } from "./priceSource.js";
import type { PriceConnection, PriceRequest } from "./priceSource.js";
import { TimeTable } from "./TimeTable.js";

const REPORT = "https://www.twse.com.tw/exchangeReport/STOCK_DAY";
const COLUMNS = { Open: "開盤價", High: "最高價", Low: "最低價", Close: "收盤價", Volume: "成交股數" };

/** The part of the exchange's answer that is used: one month of one stock. */
interface Month {
  readonly stat?: string;
  readonly fields?: readonly string[];
  readonly data?: readonly (readonly string[])[];
}

/**
 * Daily prices from the reports of Taiwan's exchange (TWSE): Open, High, Low, Close, and Volume in shares. It is asked month by
 * month, slowly, or it answers no more. Days without a trade are left out.
 *
 * @throws UnknownStockError if it has no day of that stock; Error if it does not answer as it used to
 */
export async function twsePrices(request: PriceRequest, connection: PriceConnection): Promise<TimeTable> {
  const times: number[] = [];
  const columns = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, [] as number[]]));
  for (const [index, month] of monthsOf(request).entries()) {
    if (index > 0) await pause(connection);
    const { fields, rows } = await readMonth(request.number, month, connection);
    for (const row of rows) {
      const day = parseDate(row[fields.indexOf("日期")]!);
      const cells = Object.entries(COLUMNS).map(
        ([name, field]) => [name, numberOf(row[fields.indexOf(field)])] as const,
      );
      const isTraded = cells.every(([, value]) => !Number.isNaN(value));
      if (day < request.start || day > request.end || !isTraded) continue;
      times.push(Date.parse(day));
      for (const [name, value] of cells) columns[name]!.push(value);
    }
  }
  const numbers = Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)] as const);
  return new TimeTable(Float64Array.from(times), Object.fromEntries(numbers));
}

async function readMonth(
  number: string,
  month: string,
  connection: PriceConnection,
): Promise<{ fields: readonly string[]; rows: readonly (readonly string[])[] }> {
  const url = `${REPORT}?response=json&date=${month}01&stockNo=${number}`;
  const { stat, fields, data } = (await fetchJson("stock", "TWSE", url, connection)).body as Month;
  if (stat?.includes("沒有符合條件") || stat?.includes("查詢無資料")) return { fields: [], rows: [] };
  if (stat?.includes("代碼") || stat?.includes("代號"))
    throw new UnknownStockError(`stock: TWSE knows no stock ${number}.`);
  const missing = ["日期", ...Object.values(COLUMNS)].filter((field) => !fields?.includes(field));
  if (stat !== "OK" || !fields || !data || missing.length > 0) {
    throw new Error(`stock: TWSE answered ${JSON.stringify(stat)} in a form that is not known (${url}).`);
  }
  return { fields, rows: data };
}

/** The months from `start` to `end`, as 202308. */
function monthsOf({ start, end }: PriceRequest): string[] {
  const months: string[] = [];
  let [year, month] = start.split("-").map(Number) as [number, number];
  for (;;) {
    const text = `${year}-${String(month).padStart(2, "0")}`;
    if (text > end.slice(0, 7)) return months;
    months.push(text.replace("-", ""));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The number in a cell as 22,345,678; NaN for the -- of a day without a trade. */
function numberOf(cell: string | undefined): number {
  const text = (cell ?? "").replaceAll(",", "").trim();
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}

async function pause({ pauseMs, signal }: PriceConnection): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  signal?.throwIfAborted();
}
