import { warningInChinese } from "./warningInChinese.js";

// That these are what @seqloom/timeseries says is tested where real windows are warned of: in stock-price and jena-temperature.
describe("warningInChinese", () => {
  it.each([
    [
      "TimeseriesGenerator: the target is the same for every window, so there is nothing to forecast.",
      "注意：每個視窗的目標值都一樣，沒有東西可以預測。",
    ],
    [
      "lookbackGenerator: feature 3 (and 2 more) reaches from -5 to 2000; networks learn little from a range over 1000. Scale the data first, say with StandardScaler.",
      "注意：特徵 3 的範圍從 -5 到 2000，超過 1000，網路很難學習；請先縮放，例如用 StandardScaler。",
    ],
    [
      "fit: the loss does not fall (1 in epoch 2), since the learning rate is 0.",
      "注意：損失降不下來（第 2 個週期是 1），因為學習率是 0。",
    ],
    ["lookbackGenerator: something new.", "注意：視窗資料可能有問題，原文是：something new."],
  ])("says %s", (english, chinese) => {
    expect(warningInChinese(english)).toBe(chinese);
  });
});
