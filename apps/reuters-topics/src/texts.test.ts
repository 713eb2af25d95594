import { texts } from "./texts.js";

describe("texts", () => {
  const counts = { data: Float64Array.of(105, 3, 12, 80), shape: [2, 2] };

  it("has a row of the confusion for each true topic, the columns below their numbers", () => {
    expect(texts.en.confusion(counts, [3, 8]).split("\n").slice(1)).toEqual([
      "                     3   8",
      "  3 earn           105   3",
      "  8 money-supply    12  80",
    ]);
  });

  it("says where the last epoch was the best one", () => {
    expect(texts["zh-TW"].best({ epoch: 6, value: 0.7735 }, 12)).toBe(
      "驗證集正確率最高：第 6 個週期，77.35 %。用全部的訓練集重新訓練 6 個週期。",
    );
    expect(texts.en.best({ epoch: 1, value: 0.5 }, 1)).toMatch(/trains for 1 epoch on all.*\nThat was the last epoch;/);
  });
});
