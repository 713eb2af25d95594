import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import { stock, type StockOptions } from "@seqloom/datasets";
import { pricesOf } from "../prices/pricesOf.js";
import { rephrase } from "./Phrase.js";
import { allowedPricePhrases, pricePhrases } from "./pricePhrases.js";

/** An English text by the first phrase for it; undefined where there is none. */
const inChinese = (english: string) => rephrase(english, [...allowedPricePhrases, ...pricePhrases]);

/** Text of an error that a phrase has to fit: the allowed values of a wrong argument, else the sentence. */
async function errorOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  return error instanceof ArgumentError ? error.allowed : (error as Error).message;
}

describe("pricePhrases", () => {
  let [folder, other, empty] = ["", "", ""];
  beforeAll(() => {
    [other, empty] = [mkdtempSync(join(tmpdir(), "stock-")), mkdtempSync(join(tmpdir(), "stock-"))];
    folder = mkdtempSync(join(tmpdir(), "stock-"));
    writeFileSync(join(folder, "2330.TW.csv"), "Date,Close\n2022-01-05,650\n2022-01-06,644\n");
  });
  afterAll(() => [folder, other, empty].forEach((one) => rmSync(one, { recursive: true })));

  const days = { start: "2022-01-05", end: "2022-01-06", pauseMs: 0 };
  const ask = (options: Partial<StockOptions>, given = "2330") => errorOf(stock(given, { ...days, ...options }));
  const own = (csv: string) => {
    writeFileSync(join(other, "2330.TW.csv"), csv);
    return ask({ dataDir: other });
  };
  const down = () => Promise.reject(new Error("down"));
  const answering = (body: unknown) => () => Promise.resolve(Response.json(body));
  const unknown = answering({ chart: { result: null, error: { code: "Not Found" } } });
  const list = answering([{ 公司代號: "1102", 公司簡稱: "亞泥" }]);

  it.each([
    [
      "no list has the name",
      () => ask({ fetch: list }, "無此公司"),
      "證交所的 1 家上市公司裡沒有「無此公司」，請檢查 --stock。",
    ],
    [
      "a name cannot be looked up",
      () => ask({ fetch: down }, "亞泥"),
      "連不上 TWSE；把 --stock 改成股票代號，或用 --data-dir 指定放股價檔的資料夾。",
    ],
    ["Yahoo knows none", () => ask({ source: "yahoo", fetch: unknown }), "Yahoo 查無股票 2330，請檢查 --stock。"],
    [
      "nobody can be reached",
      () => ask({ fetch: down, dataDir: empty }),
      "拿不到 2330 的股價：--data-dir 或 SEQLOOM_DATA_DIR 的資料夾裡沒有 2330.TW.csv，Yahoo 與證交所也都連不上。",
    ],
    [
      "the file begins too late",
      () => ask({ dataDir: folder, start: "2022-01-03", download: false }),
      "拿不到 2330 的股價：2330.TW.csv 從 2022-01-05 才開始，網路上也問不到（download is false）。",
    ],
    [
      "the file ends too early",
      () => ask({ dataDir: folder, end: "2022-01-10", download: false }),
      "拿不到 2330 的股價：2330.TW.csv 只到 2022-01-06，網路上也問不到（download is false）。",
    ],
    [
      "the file is too short",
      () => ask({ dataDir: folder, start: "2022-01-03", end: "2022-01-10", download: false }),
      "拿不到 2330 的股價：2330.TW.csv 只有 2022-01-05 到 2022-01-06，網路上也問不到（download is false）。",
    ],
    [
      "nothing is there",
      () => ask({ dataDir: empty, download: false }),
      "拿不到 2330 的股價（there is no 2330.TW.csv in the folder of data (dataDir or SEQLOOM_DATA_DIR); download is false）。",
    ],
    [
      "no day is one of trade",
      () => ask({ dataDir: folder, start: "2022-01-08", end: "2022-01-09", source: "file" }),
      "2330 台積電 從 2022-01-08 到 2022-01-09 沒有交易日，請檢查 --start 與 --end。",
    ],
    ["a line is short", () => own("Date,Close\n2022-01-05\n"), "2330.TW.csv 的第 2 行有 1 欄，標題卻有 2 欄。"],
    [
      "a column is missing",
      () => own("Date,Open\n2022-01-05,1\n"),
      '2330.TW.csv 沒有 "Close" 這一欄，只有 "Date", "Open"。',
    ],
    ["a date is none", () => own("Date,Close\n1/2/22,1\n"), '2330.TW.csv 的第 1 筆不是日期："1/2/22"。'],
    [
      "a date comes twice",
      () => own("Date,Close\n2022-01-05,1\n2022-01-05,1\n"),
      "2330.TW.csv 的第 2 筆，日期 2022-01-05 重複了。",
    ],
    [
      "dates go back",
      () => own("Date,Close\n2022-01-05,1\n2022-01-04,1\n"),
      "2330.TW.csv 的第 2 筆，日期 2022-01-04 排在 2022-01-05 之後。",
    ],
    ["a file is empty", () => own("\n"), "2330.TW.csv 是空的。"],
  ])("says in Chinese that %s", async (_, error, chinese) => {
    expect(inChinese(await error())).toBe(chinese);
  });

  it("says in Chinese what settings may be", async () => {
    const asked = { stock: "2330", start: "2022-01-05", end: "2022-01-07", dataDir: folder, demo: false, seed: 1 };
    const allowed = (options: object) => errorOf(pricesOf("stock-price", { ...asked, ...options }));
    expect(inChinese(await allowed({ end: "2022-01-05" }))).toBe("起始日期 2022-01-05 之後的日子");
    expect(inChinese(await allowed({ start: "1/2/22" }))).toMatch(/^存在的日期，如 "2020-08-31"、/);
    expect(inChinese(await allowed({}))).toBe("10 以上");
    const { message } = (await pricesOf("stock-price", asked).catch((error: unknown) => error)) as Error;
    expect(inChinese(message)).toBe("stock-price：--start 到 --end 之間至少要有 10 個交易日，卻只有 2 個。");
  });
});
