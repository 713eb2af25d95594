import { accuracyTexts } from "./accuracyTexts.js";

describe("accuracyTexts", () => {
  const { "zh-TW": chinese, en } = accuracyTexts;

  it("put the accuracy beside the baseline", () => {
    expect(en.test(0.12345, 0.965, { answer: "above", accuracy: 0.555 })).toBe(
      "Loss of the test set: 0.1235\nAccuracy on the test set: 96.50 %\n" +
        "Accuracy of the baseline (always the most frequent one, above): 55.50 %",
    );
    expect(chinese.test(0.5, 0.7, { answer: "earn", accuracy: 0.362 })).toContain(
      "（一律猜最常見的「earn」）的正確率：36.20 %",
    );
  });
});
