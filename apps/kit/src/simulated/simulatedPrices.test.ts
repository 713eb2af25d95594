import { simulatedPrices } from "./simulatedPrices.js";

describe("simulatedPrices", () => {
  const prices = simulatedPrices({ seed: 1 });

  it("has a row for each weekday, with the columns of Yahoo", () => {
    expect(prices.columns).toEqual(["Open", "High", "Low", "Close", "Volume"]);
    expect([prices.length, ...prices.dates.slice(0, 6)]).toEqual([
      390,
      ...["2022-01-03", "2022-01-04", "2022-01-05", "2022-01-06", "2022-01-07", "2022-01-10"],
    ]);
  });

  it("has no open or close outside of low and high", () => {
    const [low, high] = [prices.numbers("Low"), prices.numbers("High")];
    for (const name of ["Open", "Close"]) {
      prices.numbers(name).forEach((price, day) => {
        expect(price).toBeGreaterThanOrEqual(low[day]!);
        expect(price).toBeLessThanOrEqual(high[day]!);
      });
    }
  });

  it("is the same for the same seed, and others for another", () => {
    const closes = (seed: number) => simulatedPrices({ seed, days: 9 }).numbers("Close");
    expect(closes(2)).toEqual(closes(2));
    expect(closes(2)).not.toEqual(closes(3));
  });
});
