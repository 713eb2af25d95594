import { fromFrame } from "@seqloom/timeseries";
import { dataFrameOf } from "./dataFrameOf.js";
import { madeUpPrices } from "./madeUpPrices.js";

describe("dataFrameOf", () => {
  it("keeps every number and date, so that columns that danfojs selects come back as they were", () => {
    const prices = madeUpPrices({ seed: 1, days: 12 });
    const frame = dataFrameOf(prices);
    expect(frame.shape).toEqual([12, 5]);
    const { values, index } = fromFrame(frame.loc({ columns: ["High", "Close"] }));
    expect(values).toEqual(prices.toNdArray(["High", "Close"]));
    expect(index).toEqual(prices.dates);
  });
});
