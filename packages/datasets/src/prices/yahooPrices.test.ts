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
  /** Today twice, with these closes. */
  const twice = (...closes: readonly (number | null)[]) => {
    const quote = { open: closes, high: closes, low: closes, close: closes, volume: closes };
    return { chart: { result: [{ meta: answer.chart.result[0]!.meta, timestamp: [1641344400, 1641351600], indicators: { quote: [quote] } }], error: null } }; // prettier-ignore
  };
  const as = (meta: object) => ({ chart: { result: [{ ...answer.chart.result[0], meta }], error: null } });
  const unknown = { chart: { result: null, error: { code: "Not Found", description: "No data found" } } };

  it("gives the days of the exchange, the last price of a day that comes twice, and no day without a price", async () => {
    const prices = await ask([answer]);
    expect(prices.dates).toEqual(["2022-01-03", "2022-01-04", "2022-01-05"]);
    expect(prices.columns).toEqual(["Open", "High", "Low", "Close", "Adj Close", "Volume"]);
    expect(prices.numbers("Close")).toEqual(Float64Array.of(631, 656, 650));
    expect(prices.numbers("Adj Close")).toEqual(Float64Array.of(606.1, 630.1, 624.4));
  });

  it("takes the row that has a close where today comes twice, the later one where both have", async () => {
    for (const [closes, close] of [
      [[650, null], 650],
      [[null, 651], 651],
      [[650, 651], 651],
    ] as const) {
      const prices = await ask([twice(...closes)]);
      expect([prices.dates, prices.numbers("Close")]).toEqual([["2022-01-05"], Float64Array.of(close)]);
    }
    expect(await ask([twice(null, null)])).toHaveLength(0);
  });

  it("asks again where another stock or other steps than days come, and says what came instead", async () => {
    const [other, weekly] = [
      as({ symbol: "1101.TW", gmtoffset: 28800 }),
      as({ symbol: "2330.TW", dataGranularity: "1wk" }),
    ];
    const asked: string[] = [];
    expect(await ask([other, weekly, answer], asked)).toHaveLength(3);
    expect(new Set(asked).size).toBe(1);
    await expect(ask([other, other, other])).rejects.toThrow(
      "stock: Yahoo was asked 3 times for days of 2330.TW and answered with steps of 1d of 1101.TW (https://query1",
    );
    await expect(ask([weekly, weekly, weekly])).rejects.toThrow("answered with steps of 1wk of 2330.TW (https");
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
    const short = {
      chart: { result: [{ timestamp: [1641171600, 1641258000], indicators: { quote: [{ close: [631] }] } }] },
    };
    const closeless = { chart: { result: [{ timestamp: [1641171600], indicators: { quote: [{ open: [631] }] } }] } };
    const empty = [{}, null, [], { chart: null }, { chart: { result: null } }, { chart: { result: [{}] } }];
    for (const wrong of [short, closeless, ...empty]) {
      await expect(ask([wrong])).rejects.toThrow(
        "stock: Yahoo answered 200 in a form that is not known (https://query1",
      );
    }
  });
});
