import { twsePrices } from "./twsePrices.js";

const fields = ["日期", "成交股數", "成交金額", "開盤價", "最高價", "最低價", "收盤價", "漲跌價差", "成交筆數"];
const month = (...data: readonly (readonly string[])[]) => ({ stat: "OK", title: "各日成交資訊", fields, data });
const december = month(
  ["110/12/29", "20,000,000", "1", "613.00", "615.00", "612.00", "613.00", "-1.00", "2"],
  ["110/12/30", "21,000,000", "1", "619.00", "621.00", "614.00", "615.00", "+2.00", "2"],
);
const january = month(
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

  it("has no rows for months without a trade", async () => {
    expect(await ask([{ stat: "很抱歉，沒有符合條件的資料!" }, { stat: "很抱歉，沒有符合條件的資料!" }])).toHaveLength(
      0,
    );
  });

  it("says that the exchange answers in another form", async () => {
    await expect(ask([{ stat: "OK", fields: ["日期"], data: [] }])).rejects.toThrow(
      'stock: TWSE answered "OK" in a form that is not known (https://www.twse.com.tw',
    );
    await expect(ask([{ stat: "查詢日期大於今日，請重新查詢!" }])).rejects.toThrow("查詢日期大於今日");
  });

  it("stops between two months", async () => {
    const asked: string[] = [];
    const stopped = ask([december, january], asked, request, AbortSignal.abort(new Error("enough")));
    await expect(stopped).rejects.toThrow(/^enough$/);
    expect(asked).toHaveLength(1);
  });
});
