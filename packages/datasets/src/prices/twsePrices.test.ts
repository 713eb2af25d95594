import { twsePrices } from "./twsePrices.js";

const fields = ["日期", "成交股數", "成交金額", "開盤價", "最高價", "最低價", "收盤價", "漲跌價差", "成交筆數"];
const month = (date: string, ...data: readonly (readonly string[])[]) => {
  const roc = `${Number(date.slice(0, 4)) - 1911}年${date.slice(4, 6)}月`;
  return { stat: "OK", date, title: `${roc} 2330 台積電           各日成交資訊`, fields, data };
};
const december = month(
  "20211201",
  ["110/12/29", "20,000,000", "1", "613.00", "615.00", "612.00", "613.00", "-1.00", "2"],
  ["110/12/30", "21,000,000", "1", "619.00", "621.00", "614.00", "615.00", "+2.00", "2"],
);
const january = month(
  "20220101",
  ["111/01/03", "42,186,936", "1", "619.00", "632.00", "618.00", "631.00", "+16.00", "2"],
  ["111/01/04", "0", "0", "--", "--", "--", "--", "0.00", "0"],
);

describe("twsePrices", () => {
  const request = { number: "2330", start: "2021-12-30", end: "2022-01-05" };
  const ask = (answers: readonly unknown[], asked: string[] = [], wanted = request, signal?: AbortSignal) => {
    const left = [...answers];
    const fetch = ((url: string) => {
      asked.push(url);
      return Promise.resolve(Response.json(left.shift()));
    }) as typeof globalThis.fetch;
    return twsePrices(wanted, { fetch, signal, pauseMs: 1 });
  };

  it("asks month by month, and gives the days asked for on which the stock was traded", async () => {
    const asked: string[] = [];
    const prices = await ask([december, january], asked);
    expect(asked).toEqual([
      "https://www.twse.com.tw/exchangeReport/STOCK_DAY?response=json&date=20211201&stockNo=2330",
      "https://www.twse.com.tw/exchangeReport/STOCK_DAY?response=json&date=20220101&stockNo=2330",
    ]);
    expect(prices.dates).toEqual(["2021-12-30", "2022-01-03"]);
    expect(prices.toNdArray(["Open", "High", "Low", "Close", "Volume"]).data).toEqual(
      Float64Array.of(619, 621, 614, 615, 21_000_000, 619, 632, 618, 631, 42_186_936),
    );
  });

  const nothing = { stat: "很抱歉，沒有符合條件的資料!" };

  it("asks again where another month or another stock comes, and keeps nothing of it", async () => {
    const ofAnother = { ...december, title: "110年12月 1101 台泥             各日成交資訊" };
    const datedLater = { ...december, date: "20231101" };
    const titledLater = { ...december, title: december.title.replace("110年12月", "112年11月") };
    const rowsOfAnother = { ...december, data: january.data };
    for (const other of [january, ofAnother, datedLater, titledLater, rowsOfAnother]) {
      const asked: string[] = [];
      const prices = await ask([other, december, january], asked);
      expect([prices.dates, asked.length]).toEqual([["2021-12-30", "2022-01-03"], 3]);
      expect(asked[1]).toBe(asked[0]);
    }
  });

  it("says what came instead where nothing else comes", async () => {
    await expect(ask([january, january, january])).rejects.toThrow(
      "stock: TWSE was asked 3 times for 2330 of 2021-12 and answered with 2330 of 2022-01 (https://www.twse.com.tw",
    );
    const ofAnother = { ...december, title: "110年12月 00878 國泰永續高股息   各日成交資訊" };
    await expect(ask([ofAnother, ofAnother, ofAnother])).rejects.toThrow("answered with 00878 of 2021-12 (https");
    const second = [december, december, december, december];
    await expect(ask(second)).rejects.toThrow("asked 3 times for 2330 of 2022-01 and answered with 2330 of 2021-12");
  });

  it("ends with the last month that has begun, and keeps the months before", async () => {
    const asked: string[] = [];
    const farther = { ...request, end: "2022-12-31" };
    const prices = await ask([december, january, { stat: "查詢日期大於今日，請重新查詢!" }], asked, farther);
    expect(prices.dates).toEqual(["2021-12-30", "2022-01-03"]);
    expect(asked).toHaveLength(3);
    expect(await ask([{ stat: "查詢日期大於今日，請重新查詢!" }])).toHaveLength(0);
  });

  it("has no rows for months without a trade, and keeps the months around them", async () => {
    expect(await ask([nothing, nothing])).toHaveLength(0);
    expect((await ask([december, nothing])).dates).toEqual(["2021-12-30"]);
    expect((await ask([nothing, january])).dates).toEqual(["2022-01-03"]);
  });

  it("says that it has no reports before 2010, and reads those of 2010, whose years have two digits", async () => {
    const early = { ...request, start: "2009-12-01", end: "2010-01-31" };
    await expect(ask([{ stat: "查詢日期小於99年1月4日，請重新查詢!" }], [], early)).rejects.toThrow(
      "stock: TWSE has no prices of 2009-12: it says 查詢日期小於99年1月4日，請重新查詢! (https",
    );
    const first = month("20100101", [" 99/01/04", "1,000", "1", "65.00", "65.00", "64.00", "64.90", "+0.20", "2"]);
    const prices = await ask([first], [], { ...early, start: "2010-01-01" });
    expect(prices.dates).toEqual(["2010-01-04"]);
  });

  it("says that the exchange answers in another form, or knows no such stock", async () => {
    const wrong = [
      { ...december, fields: ["日期"] },
      { ...december, data: [["noon"]] },
      { ...december, data: undefined },
    ];
    const dateless = { ...december, data: december.data.map((row) => ["soon", ...row.slice(1)]) };
    for (const answer of [...wrong, dateless]) {
      await expect(ask([answer])).rejects.toThrow(
        'stock: TWSE answered "OK" in a form that is not known (https://www.twse.com.tw',
      );
    }
    for (const answer of [null, [], "OK", { stat: 7 }]) await expect(ask([answer])).rejects.toThrow("in a form that is not known"); // prettier-ignore
    await expect(ask([{ stat: "股票代碼錯誤" }])).rejects.toMatchObject({ name: "UnknownStockError" });
  });

  it("stops between two months", async () => {
    const asked: string[] = [];
    const stopped = ask([december, january], asked, request, AbortSignal.abort(new Error("enough")));
    await expect(stopped).rejects.toThrow(/^enough$/);
    expect(asked).toHaveLength(1);
  });
});
