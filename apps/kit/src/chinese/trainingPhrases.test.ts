import { rephrase } from "./Phrase.js";
import { trainingCauses, trainingRemedies, trainingSigns } from "./trainingPhrases.js";

describe("the phrases of trainings", () => {
  it.each([
    ["the loss is far too large (1.5e+8 in epoch 1)", trainingSigns, "第 1 個週期的損失大得離譜（1.5e+8）"],
    [
      "layer frozen holds NaN or infinite numbers in weights that are not trained",
      trainingCauses,
      "frozen 層有不訓練的權重是 NaN 或無限大",
    ],
    [
      "layer last gives numbers of 0 and more (relu), and y reaches from -9 to -2",
      trainingCauses,
      "last 層的 relu 給不出 y 那樣的數字（-9 到 -2）",
    ],
    [
      "poisson takes counts of 0 and more, and y reaches from -1 to 4",
      trainingCauses,
      "poisson 的目標值要是 0 以上的個數，y 卻是 -1 到 4",
    ],
    [
      "Scale the targets, or take a loss for numbers such as mse",
      trainingRemedies,
      "請縮放目標值，或改用 mse 之類預測數字的損失函數",
    ],
  ] as const)("have %s", (english, phrases, chinese) => {
    expect(rephrase(english, phrases)).toBe(chinese);
  });

  it("begin and end where the English does, so that nothing is lost around them", () => {
    for (const [english] of [...trainingSigns, ...trainingCauses, ...trainingRemedies]) {
      expect(english.source).toMatch(/^\^.*\$$/);
    }
  });
});
