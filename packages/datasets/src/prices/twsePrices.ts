import { parseDate } from "@seqloom/array";
import { fetchAnswer } from "./fetchAnswer.js";
import { pause } from "./pause.js";
import { type PriceConnection, type PriceRequest, UnknownStockError } from "./priceSource.js";
import { TimeTable } from "../tables/TimeTable.js";

const REPORT = "https://www.twse.com.tw/exchangeReport/STOCK_DAY";
const COLUMNS = { Open: "開盤價", High: "最高價", Low: "最低價", Close: "收盤價", Volume: "成交股數" };
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

/** Rows of one month; undefined behind the last month that there is. */
type MonthRows = Month | undefined;

/**
 * Daily prices from the reports of Taiwan's exchange (TWSE): Open, High, Low, Close, and Volume in shares. It is asked month by
 * month, slowly, or it answers no more. Days without a trade are left out, and months that have not begun end the prices.
 *
 * @throws UnknownStockError if it has no day of that stock
 * @throws Error if it does not answer as it used to, sends another month or another stock three times, or the first month lies
 *   before 2010, where its reports begin
 */
export async function twsePrices(request: PriceRequest, connection: PriceConnection): Promise<TimeTable> {
  const times: number[] = [];
  const columns = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, [] as number[]]));
  for (const [index, month] of monthsOf(request).entries()) {
    if (index > 0) await pause(connection);
    const rows = await readMonth(request.number, month, connection);
    if (rows === undefined) break;
    for (const [place, day] of daysOf(rows)!.entries()) {
      const row = rows.data[place]!;
      const cells = Object.entries(COLUMNS).map(
        ([name, field]) => [name, numberOf(row[rows.fields.indexOf(field)])] as const,
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

/** @param month as 2022-01 */
async function readMonth(number: string, month: string, connection: PriceConnection): Promise<MonthRows> {
  const url = `${REPORT}?response=json&date=${month.replace("-", "")}01&stockNo=${number}`;
  const question = { caller: "stock", who: "TWSE", asked: `${number} of ${month}`, url };
  const body = (await fetchAnswer(question, connection, (answer) => otherIn(answer, number, month, url))) as Month;
  if (saysThatItIsOver(body)) return undefined;
  return saysThatThereIsNothing(body) ? { fields: [], data: [] } : body;
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
  const days = isMonth(body) ? daysOf(body) : undefined;
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
  const areThere = ["日期", ...Object.values(COLUMNS)].every((field) => fields.includes(field));
  return areThere && Array.isArray(data) && data.every((row) => Array.isArray(row) && row.length === fields.length);
}

/** Days of the rows, undefined if one is no date. Years are those of the Republic, of two digits up to 2010. */
function daysOf({ fields, data }: Month): string[] | undefined {
  try {
    return data.map((row) => parseDate(row[fields.indexOf("日期")]!, { twoDigitYears: "republic" }));
  } catch {
    return undefined;
  }
}

/** The months from `start` to `end`, as 2023-08. */
function monthsOf({ start, end }: PriceRequest): string[] {
  const months: string[] = [];
  let [year, month] = start.split("-").map(Number) as [number, number];
  for (;;) {
    const text = `${year}-${String(month).padStart(2, "0")}`;
    if (text > end.slice(0, 7)) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The number in a cell as 22,345,678; NaN for the -- of a day without a trade. */
function numberOf(cell: string | undefined): number {
  const text = (cell ?? "").replaceAll(",", "").trim();
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}
