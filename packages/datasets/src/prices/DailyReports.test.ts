import { join } from "node:path";
import { readJson } from "@seqloom/testing";
import { stock } from "./stock.js";

const month = readJson<{ data: string[][] }>(join(import.meta.dirname, "../fixtures/twseMonth.json"));

/** Asks a server that answers one thing after the other. */
function answering(answers: readonly unknown[]) {
  const asked: string[] = [];
  const left = [...answers];
  const fetch = ((url: string) => {
    asked.push(url);
    return Promise.resolve(Response.json(left.shift()));
  }) as typeof globalThis.fetch;
  return { asked, reports: stock("2330", { fetch, pauseMs: 0 }) };
}

/** A month as the exchange writes it, of so many days whose closes count from 1. */
function made(year: number, inYear: number, days: number) {
  const text = String(inYear).padStart(2, "0");
  const rowOf = (day: number) => {
    const date = `${year - 1911}/${text}/${String(day).padStart(2, "0")}`;
    return [date, "1,000", "2,000", "1.00", "1.00", "1.00", `${day}.00`, "X0.00", "3"];
  };
  const data = Array.from({ length: days }, (_, i) => rowOf(i + 1));
  return { ...month, title: `${year - 1911}年${text}月 2330 台積電 各日成交資訊`, date: `${year}${text}01`, data };
}

afterEach(() => import.meta.jest.restoreAllMocks());

// TWSE's answer about October 2023, recorded on the 15th of that month. Its opens, highs, lows and closes are Yahoo's.
describe("stock(number)", () => {
  it("has the columns of a month by the names of twstock", async () => {
    const { reports, asked } = answering([month]);
    expect(reports.date).toEqual([]);
    const days = await reports.fetch(2023, 10);
    expect(asked).toEqual([
      "https://www.twse.com.tw/exchangeReport/STOCK_DAY?response=json&date=20231001&stockNo=2330",
    ]);
    expect(days).toHaveLength(8);
    expect(days[1]).toEqual({
      date: "2023-10-03",
      capacity: 17_601_440,
      turnover: 9_335_110_434,
      open: 528,
      high: 533,
      low: 528,
      close: 529,
      change: -4,
      transaction: 17_430,
    });
    expect(reports.close).toEqual([533, 529, 520, 528, 532, 544, 550, 553]);
    expect(reports.price).toEqual(reports.close);
    expect(reports.change).toEqual([10, -4, -9, 8, 4, 12, 6, 3]);
    expect(reports.date.at(-1)).toBe("2023-10-13");
    expect([reports.open, reports.high, reports.low].map((column) => column[0])).toEqual([530, 534, 528]);
    expect([reports.capacity[0], reports.turnover[0], reports.transaction[0]]).toEqual([
      26_891_996, 14_300_676_237, 23_151,
    ]);
  });

  it("has changes that are the differences of the closes", async () => {
    const days = await answering([month]).reports.fetch(2023, 10);
    for (const [i, { close, change }] of days.entries()) if (i > 0) expect(close - days[i - 1]!.close).toBe(change);
  });

  it("fetches the last 31 days, over the months that have them", async () => {
    import.meta.jest.spyOn(Date, "now").mockReturnValue(Date.UTC(2023, 10, 14, 16)); // in Taipei the 15th has begun
    const { reports, asked } = answering([made(2023, 9, 20), made(2023, 10, 20), made(2023, 11, 9)]);
    const days = await reports.fetch31();
    expect(asked.map((url) => /date=(\d{6})/.exec(url)![1])).toEqual(["202309", "202310", "202311"]);
    expect([days.length, days[0]!.date, days.at(-1)!.date]).toEqual([31, "2023-09-19", "2023-11-09"]);
    expect(days[0]).toMatchObject({ close: 19, change: 0 }); // X0.00: not compared
  });

  it("fetches from a month to today", async () => {
    import.meta.jest.spyOn(Date, "now").mockReturnValue(Date.UTC(2024, 0, 2));
    const { reports, asked } = answering([made(2023, 11, 2), made(2023, 12, 1), made(2024, 1, 1)]);
    expect((await reports.fetchFrom(2023, 11)).map(({ date }) => date)).toEqual([
      "2023-11-01",
      "2023-11-02",
      "2023-12-01",
      "2024-01-01",
    ]);
    expect(asked).toHaveLength(3);
    expect(reports.close).toEqual([1, 2, 1, 1]);
  });

  it("finds a stock by its name, and looks again after an error", async () => {
    const lists = [Promise.reject(new Error("down")), Promise.resolve(Response.json([{ "公司代號": "1111", "公司簡稱": "遠山" }]))]; // prettier-ignore
    const asked: string[] = [];
    const fetch = ((url: string) => {
      asked.push(url);
      return url.includes("opendata") ? lists.shift()! : Promise.resolve(Response.json({ stat: "沒有符合條件的資料" }));
    }) as typeof globalThis.fetch;
    const reports = stock("遠山", { fetch, pauseMs: 0 });
    await expect(reports.fetch(2023, 10)).rejects.toThrow("stock: TWSE cannot be reached");
    expect(await reports.fetch(2023, 10)).toEqual([]);
    expect(asked.at(-1)).toContain("stockNo=1111");
  });

  it("refuses a year of the Republic, a month that does not exist and options that it has not", async () => {
    const { reports } = answering([]);
    await expect(reports.fetch(112, 10)).rejects.toThrow(
      "stock().fetch: year must be a year of the common era, 2010 or later, got 112.",
    );
    await expect(reports.fetchFrom(2023, 0)).rejects.toThrow(
      "stock().fetchFrom: month must be an integer from 1 to 12, got 0.",
    );
    expect(() => stock("")).toThrow('stock: numberOrName must be a number or name as "2330" or "台積電", got "".');
    expect(() => stock("2330", { source: "twse" } as object)).toThrow("stock: options must be made of pauseMs");
    const aborted = stock("2330", { signal: AbortSignal.abort(new Error("enough")) });
    await expect(aborted.fetch31()).rejects.toThrow(/^enough$/);
  });
});
