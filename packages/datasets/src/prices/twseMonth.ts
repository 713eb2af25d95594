import { parseDate } from "@seqloom/array";
import { fetchAnswer } from "./fetchAnswer.js";
import { type PriceConnection, UnknownStockError } from "./priceSource.js";
import type { TradingDay } from "./TradingDay.js";

const REPORT = "https://www.twse.com.tw/exchangeReport/STOCK_DAY";
/** Columns of the exchange's report, by the names that twstock gives them. */
const FIELDS = {
  capacity: "成交股數",
  turnover: "成交金額",
  open: "開盤價",
  high: "最高價",
  low: "最低價",
  close: "收盤價",
  change: "漲跌價差",
  transaction: "成交筆數",
} as const satisfies Record<Exclude<keyof TradingDay, "date">, string>;
const REPUBLIC = 1911; // the year before the first of the Republic of China

/** The part of the exchange's answer that is used: one month of one stock. */
interface Month {
  readonly stat?: string;
  /** Day that was asked for, as 20220101. */
  readonly date?: string;
  /** As 111年01月 2330 台積電 各日成交資訊. */
  readonly title?: string;
  readonly fields: readonly string[];
  readonly data: readonly (readonly string[])[];
}

/**
 * One month of one stock in the daily reports of Taiwan's exchange (TWSE), without the days on which nothing was traded.
 *
 * @param number of the stock: `2330`
 * @param month as 2022-01
 * @returns undefined for a month that has not begun
 * @throws UnknownStockError if it has no day of that stock
 * @throws Error if it does not answer as it used to, sends another month or another stock three times, or the month lies before
 *   2010, where its reports begin
 */
export async function twseMonth(
  number: string,
  month: string,
  connection: PriceConnection,
): Promise<TradingDay[] | undefined> {
  const url = `${REPORT}?response=json&date=${month.replace("-", "")}01&stockNo=${number}`;
  const question = { caller: "stock", who: "TWSE", asked: `${number} of ${month}`, url };
  const body = (await fetchAnswer(question, connection, (answer) => otherIn(answer, number, month, url))) as Month;
  if (saysThatItIsOver(body)) return undefined;
  if (saysThatThereIsNothing(body)) return [];
  const dates = datesOf(body)!;
  return body.data
    .map((row, place) => tradingDay(dates[place]!, (field) => row[body.fields.indexOf(field)]!))
    .filter(({ open, high, low, close, capacity }) =>
      [open, high, low, close, capacity].every((value) => !Number.isNaN(value)),
    );
}

/** The months from a day to another one, as 2023-08. */
export function monthsBetween(start: string, end: string): string[] {
  const months: string[] = [];
  let [year, month] = start.split("-").map(Number) as [number, number];
  for (;;) {
    const text = `${year}-${String(month).padStart(2, "0")}`;
    if (text > end.slice(0, 7)) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

const saysThatItIsOver = ({ stat }: Month) => String(stat).includes("大於今日"); // 查詢日期大於今日，請重新查詢!
const saysThatThereIsNothing = ({ stat }: Month) => /沒有符合條件|查詢無資料/.test(String(stat)); // 很抱歉，沒有符合條件的資料!

/** Stock and month of an answer about others than were asked for; throws if it says that it has none, or nothing known. */
function otherIn(answer: unknown, number: string, month: string, url: string): string | undefined {
  const body = (answer ?? {}) as Month;
  const said = String(body.stat);
  if (said.includes("日期小於")) throw new Error(`stock: TWSE has no prices of ${month}: it says ${said} (${url}).`); // 查詢日期小於99年1月4日
  if (/代碼|代號/.test(said)) throw new UnknownStockError(`stock: TWSE knows no stock ${number}.`);
  if (saysThatItIsOver(body) || saysThatThereIsNothing(body)) return undefined;
  const days = isMonth(body) ? datesOf(body) : undefined;
  if (days === undefined) {
    throw new Error(`stock: TWSE answered ${JSON.stringify(body.stat)} in a form that is not known (${url}).`);
  }
  const [, year, inYear] = /(\d+)年(\d+)月/.exec(body.title ?? "") ?? [];
  const titled = year === undefined ? [] : [`${Number(year) + REPUBLIC}-${inYear!.padStart(2, "0")}`];
  const dated = body.date === undefined ? [] : [`${body.date.slice(0, 4)}-${body.date.slice(4, 6)}`];
  const otherMonth = [...titled, ...dated, ...days.map((day) => day.slice(0, 7))].find((one) => one !== month);
  const [, stock = number] = /(?:^|\s)(\d{4,6}[A-Z]?)\s/.exec(body.title ?? "") ?? [];
  return stock === number && otherMonth === undefined ? undefined : `${stock} of ${otherMonth ?? month}`;
}

function isMonth({ stat, date = "", title = "", fields, data }: Month): boolean {
  if (stat !== "OK" || typeof date !== "string" || typeof title !== "string" || !Array.isArray(fields)) return false;
  const areThere = ["日期", ...Object.values(FIELDS)].every((field) => fields.includes(field));
  return areThere && Array.isArray(data) && data.every((row) => Array.isArray(row) && row.length === fields.length);
}

/** Days of the rows, undefined if one is no date. Years are those of the Republic, of two digits up to 2010. */
function datesOf({ fields, data }: Month): string[] | undefined {
  try {
    return data.map((row) => parseDate(row[fields.indexOf("日期")]!, { twoDigitYears: "republic" }));
  } catch {
    return undefined;
  }
}

function tradingDay(date: string, cellOf: (field: string) => string): TradingDay {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const numbers = names.map((name) => [name, numberOf(cellOf(FIELDS[name]))] as const);
  return { date, ...Object.fromEntries(numbers) } as unknown as TradingDay;
}

/** The number in a cell as 22,345,678, +16.00 or X0.00 (not compared); NaN for the -- of a day without a trade. */
function numberOf(cell: string): number {
  const text = cell.replaceAll(",", "").trim().replace(/^[X+]/, "");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}
