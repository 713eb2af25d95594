import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDir as realData, describeData } from "@seqloom/testing";
import { stock, type StockOptions } from "./stock.js";

const CSV = "Date,Close\n2022-01-03,631\n2022-01-04,656\n2022-01-05,650\n2022-01-06,644\n";
const range = { start: "2022-01-04", end: "2022-01-05" };
const twse = {
  stat: "OK",
  fields: ["日期", "成交股數", "成交金額", "開盤價", "最高價", "最低價", "收盤價", "漲跌價差", "成交筆數"],
  data: [["111/01/04", "52,983,045", "34,519,372,101", "645.00", "656.00", "644.00", "656.00", "+25.00", "90,000"]],
};
const yahoo = {
  chart: {
    result: [
      {
        meta: { gmtoffset: 28800 },
        timestamp: [1641258000], // 2022-01-04 09:00 in Taipei
        indicators: { quote: [{ open: [645], high: [656], low: [644], close: [656], volume: [52983045] }] },
      },
    ],
    error: null,
  },
};

describe("stock", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    await writeFile(join(folder, "2330.TW.csv"), CSV);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const answering = (answers: Readonly<Record<string, unknown>>, asked: string[] = []) =>
    ((url: string) => {
      asked.push(url);
      const key = Object.keys(answers).find((part) => url.includes(part));
      return key === undefined ? Promise.reject(new Error("down")) : Promise.resolve(Response.json(answers[key]));
    }) as typeof globalThis.fetch;
  const ask = (given: string, options: Partial<StockOptions> = {}) =>
    stock(given, { ...range, dataDir: folder, pauseMs: 0, ...options });

  it("takes the file in the folder of data, by number and by name, its last day included", async () => {
    for (const given of ["2330", "2330.TW", "台積電"]) {
      const found = await ask(given, { download: false });
      expect(found).toMatchObject({ number: "2330", name: "台積電", source: "file" });
      expect(found.prices.dates).toEqual(["2022-01-04", "2022-01-05"]);
      expect(found.prices.numbers("Close")).toEqual(Float64Array.of(656, 650));
    }
  });

  it("asks Yahoo where the file does not have the days, and the exchange where Yahoo does not answer", async () => {
    const asked: string[] = [];
    const later = { start: "2022-01-04", end: "2022-01-31" };
    const fetch = answering({ yahoo, twse }, asked);
    expect(await ask("2330", { ...later, fetch })).toMatchObject({ source: "yahoo" });
    const down = answering({ "twse.com.tw": twse }, asked);
    const found = await ask("2330", { ...later, fetch: down });
    expect(found.source).toBe("twse");
    expect(found.prices.numbers("Close")).toEqual(Float64Array.of(656));
    expect(asked.map((url) => new URL(url).hostname)).toEqual([
      "query1.finance.yahoo.com",
      "query1.finance.yahoo.com",
      "www.twse.com.tw",
    ]);
  });

  it("takes the file where only days without trade are missing, at its beginning and at its end", async () => {
    const closed = { "1101.TW.csv": ["2022-01-03", "2022-01-07"], "1216.TW.csv": ["2023-01-30", "2023-02-24"] };
    for (const [file, [first, last]] of Object.entries(closed)) {
      await writeFile(join(folder, file), `Date,Close\n${first},40\n${last},41\n`);
    }
    const cement = await ask("1101", { start: "2022-01-01", end: "2022-01-09", fetch: answering({}) });
    expect([cement.source, cement.prices.dates]).toEqual(["file", ["2022-01-03", "2022-01-07"]]);
    const food = await ask("1216", { start: "2023-01-20", end: "2023-02-28", fetch: answering({}) }); // lunar New Year to peace day
    expect([food.source, food.prices.dates]).toEqual(["file", ["2023-01-30", "2023-02-24"]]);
  });

  it("asks only whom it is told to", async () => {
    const fetch = answering({ "twse.com.tw": twse });
    expect((await ask("2330", { source: "twse", fetch })).source).toBe("twse");
    await expect(ask("2330", { source: "yahoo", fetch })).rejects.toThrow("stock: Yahoo cannot be reached");
    await expect(ask("2454", { source: "file", fetch })).rejects.toThrow(
      "stock: the prices of 2454 cannot be had: there is no 2454.TW.csv in the folder of data",
    );
  });

  it("says of each why the prices cannot be had", async () => {
    const later = { start: "2022-01-04", end: "2022-01-31" };
    await expect(ask("2330", { ...later, fetch: answering({}) })).rejects.toThrow(
      /^stock: the prices of 2330 cannot be had: 2330\.TW\.csv ends on 2022-01-06; Yahoo cannot be reached \(.*\); TWSE cannot be reached \(.*\)\.$/,
    );
    await expect(ask("2330", { ...later, download: false })).rejects.toThrow("ends on 2022-01-06; download is false.");
    await expect(ask("2330", { start: "2021-12-01", download: false })).rejects.toThrow(
      "stock: the prices of 2330 cannot be had: 2330.TW.csv begins on 2022-01-03; download is false.",
    );
  });

  it("names a stock that does not exist", async () => {
    const missing = { chart: { result: null, error: { code: "Not Found", description: "No data found" } } };
    await expect(ask("9999", { fetch: answering({ yahoo: missing }) })).rejects.toThrow(
      "stock: Yahoo knows no stock 9999.",
    );
  });

  it("says that no day of a time was a trading day", async () => {
    await expect(ask("2330", { start: "2022-01-01", end: "2022-01-02", source: "file" })).rejects.toThrow(
      "stock: 2330 台積電 has no trading day from 2022-01-01 to 2022-01-02 (file).",
    );
  });

  it("reads a CSV of one's own", async () => {
    const csv = new TextEncoder().encode(CSV);
    expect((await ask("2330", { csv })).prices).toHaveLength(2);
  });

  it("reads a CSV in any encoding: that of its byte order mark, or the one asked for", async () => {
    const wide = new Uint8Array(Buffer.from(`\ufeff${CSV}`, "utf16le"));
    expect((await ask("2330", { csv: wide })).prices).toHaveLength(2);
    const big5 = Uint8Array.of(...new TextEncoder().encode("Date,Close,"), 0xb3, 0xc6, 0xb5, 0xf9); // 備註, from Python
    const text = Uint8Array.of(...big5, ...new TextEncoder().encode("\n2022-01-04,631,\n"));
    expect((await ask("2330", { csv: text, encoding: "big5" })).prices.numbers("Close")).toEqual(Float64Array.of(631));
    await expect(ask("2330", { csv: text })).rejects.toThrow(
      'stock: line 1 of the file is not text in encoding "utf-8"; try encoding "big5".',
    );
    const other = await mkdtemp(join(tmpdir(), "seqloom-")); // a file in the folder of data, too
    await writeFile(join(other, "2330.TW.csv"), text);
    const own = { dataDir: other, source: "file", start: "2022-01-04", end: "2022-01-04" } as const;
    expect((await ask("2330", { ...own, encoding: "big5" })).prices.numbers("Close")).toEqual(Float64Array.of(631));
    await rm(other, { recursive: true });
  });

  it("names a workbook that has the name of a CSV", async () => {
    const csv = Object.assign(new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)]), {
      name: "2330.csv",
    });
    await expect(ask("2330", { csv })).rejects.toThrow("stock: 2330.csv is an Excel workbook of before 2007 (xls)");
  });

  it("refuses dates that are none or in the wrong order, before it asks anybody", async () => {
    await expect(ask("2330", { start: "2023-02-29" })).rejects.toThrow(
      'stock: start must be a date that exists, as "2020-08-31"',
    );
    await expect(ask("2330", { start: "1/2/20" })).rejects.toThrow(
      /^stock: start must be a date that exists, .*, got "1\/2\/20"\.$/,
    );
    await expect(ask("2330", { end: "2021-01-01" })).rejects.toThrow(
      'stock: end must be a day on or after start, 2022-01-04, got "2021-01-01".',
    );
    await expect(ask("")).rejects.toThrow(
      'stock: numberOrName must be a number or name as "2330" or "台積電", got "".',
    );
    await expect(stock("2330", { start: "2022-01-01" } as StockOptions)).rejects.toThrow("stock: end must be a date");
    await expect(ask("2330", { period: "1y" } as object)).rejects.toThrow("stock: options must be made of start, end");
  });

  it("stops with the reason given", async () => {
    await expect(ask("2330", { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(/^enough$/);
  });

  describeData("stock/2330.TW.csv", () => {
    it("reads the real prices of the course's slides", async () => {
      const days = { start: "2018/1/1", end: "112/08/15" };
      const { prices } = await stock("台積電", { ...days, dataDir: realData, download: false });
      expect(prices).toHaveLength(1364);
      expect(prices.dates[0]).toBe("2018-01-02");
      expect(prices.dates.at(-1)).toBe("2023-08-15");
      expect(prices.columns).toEqual(["Open", "High", "Low", "Close", "Adj Close", "Volume"]);
    });

    it("takes a file of the slide's days alone, whose first days are New Year's Day and a Sunday", async () => {
      const [header, ...lines] = (await readFile(join(realData, "stock/2330.TW.csv"), "utf8")).split("\n");
      const days = lines.filter((line) => line >= "2022-01-03" && line < "2023-08-15");
      const slide = await mkdtemp(join(tmpdir(), "seqloom-"));
      await writeFile(join(slide, "2330.TW.csv"), [header, ...days].join("\n"));
      const asked = { start: "Jan 1 2022", dataDir: slide, download: false };
      const { source, prices } = await stock("台積電", { ...asked, end: "2023-08-14" });
      expect([source, prices.length]).toEqual(["file", 389]); // as on the slide
      await expect(stock("台積電", { ...asked, end: "2023-08-15" })).rejects.toThrow("2330.TW.csv ends on 2023-08-14;");
      await expect(stock("台積電", { ...asked, start: "2021-12-30", end: "2023-08-14" })).rejects.toThrow(
        "2330.TW.csv begins on 2022-01-03;",
      );
      await rm(slide, { recursive: true });
    });
  });
});
