import { yahooPrices } from "./yahooPrices.js";

/** Two days and today, in the form of Yahoo's chart endpoint. */
const answer = {
  chart: {
    result: [
      {
        meta: { currency: "TWD", symbol: "2330.TW", gmtoffset: 28800, exchangeTimezoneName: "Asia/Taipei" },
        timestamp: [1641171600, 1641258000, 1641344400, 1641351600],
        indicators: {
          quote: [
            {
              open: [619, 645, null, 669],
              high: [632, 656, null, 669],
              low: [618, 644, null, 646],
              close: [631, 656, null, 650],
              volume: [42186936, 52983045, null, 42000000],
            },
          ],
          adjclose: [{ adjclose: [606.1, 630.1, null, 624.4] }],
        },
      },
    ],
    error: null,
  },
};

describe("yahooPrices", () => {
  const request = { number: "2330", start: "2022-01-03", end: "2022-01-05" };
  const ask = (answers: readonly unknown[], asked: string[] = [], wanted = request) => {
    const left = [...answers];
    const fetch = ((url: string) => {
      asked.push(url);
      return Promise.resolve(Response.json(left.shift()));
    }) as typeof globalThis.fetch;
    return yahooPrices(wanted, { fetch, signal: undefined, pauseMs: 0 });
  };
  const unknown = { chart: { result: null, error: { code: "Not Found", description: "No data found" } } };

  it("gives the days of the exchange, the last price of a day that comes twice, and no day without a price", async () => {
    const prices = await ask([answer]);
    expect(prices.dates).toEqual(["2022-01-03", "2022-01-04", "2022-01-05"]);
    expect(prices.columns).toEqual(["Open", "High", "Low", "Close", "Adj Close", "Volume"]);
    expect(prices.numbers("Close")).toEqual(Float64Array.of(631, 656, 650));
    expect(prices.numbers("Adj Close")).toEqual(Float64Array.of(606.1, 630.1, 624.4));
  });

  it("leaves out days that were not asked for", async () => {
    const day = { ...request, start: "2022-01-04", end: "2022-01-04" };
    expect((await ask([answer], [], day)).dates).toEqual(["2022-01-04"]);
  });

  it("asks for the stock of the exchange, then for that of the over-the-counter market", async () => {
    const asked: string[] = [];
    await ask([unknown, answer], asked);
    expect(asked[0]).toBe(
      "https://query1.finance.yahoo.com/v8/finance/chart/2330.TW?period1=1641081600&period2=1641513600&interval=1d",
    );
    expect(asked[1]).toContain("/2330.TWO?");
    await expect(ask([unknown, unknown])).rejects.toMatchObject({ name: "UnknownStockError" });
  });

  it("has no rows for a time without a trading day", async () => {
    const empty = { chart: { result: [{ meta: { gmtoffset: 28800 }, indicators: { quote: [{}] } }], error: null } };
    expect(await ask([empty])).toHaveLength(0);
  });

  it("says what Yahoo complains of, and that it answers in another form", async () => {
    const limit = { chart: { result: null, error: { code: "Too Many Requests", description: "Rate limited." } } };
    await expect(ask([limit])).rejects.toThrow("stock: Yahoo answered Too Many Requests: Rate limited.");
    await expect(ask([{}])).rejects.toThrow("stock: Yahoo answered 200 in a form that is not known (https://query1");
  });
});
