import { type Compared, figureText, verdictTexts } from "./verdictTexts.js";

const compared: Compared = {
  name: "accuracy",
  value: 0.8,
  baseline: 0.5,
  isMoreBetter: true,
  format: "percent",
  seeds: 1,
  spread: 0,
};
const verdicts = (change: Partial<Compared>) =>
  ["zh-TW", "en"].map((language) => verdictTexts(language).verdict({ ...compared, ...change }));

describe("verdictTexts", () => {
  it("say what was beaten, by how much, and that one seed may be luck", () => {
    expect(verdicts({})).toEqual([
      "結論：模型勝過基準 30.00 個百分點。\n這是一個種子的結果；加上 --seeds 3 才看得出是不是運氣。",
      "Verdict: the model beats the baseline by 30.00 points.\nThis is one seed; --seeds 3 tells whether it is luck.",
    ]);
  });

  it("compare the gain with the spread of the seeds", () => {
    const [, more] = verdicts({ seeds: 3, spread: 0.1 });
    expect(more).toContain("more than 3 seeds differ among each other (10.00 points), so it is no luck.");
    const [, less] = verdicts({ seeds: 3, spread: 0.4 });
    expect(less).toContain("But 3 seeds differ by 40.00 points among each other, so it may be luck.");
  });

  it("say it where the baseline is better, where both are equal, and where the training diverged", () => {
    expect(verdicts({ value: 2.6, baseline: 2.57, isMoreBetter: false, format: "°C" })[1]).toMatch(
      /^Verdict: the model is 0\.03 °C worse than the baseline\./,
    );
    expect(verdicts({ baseline: 0.8 })).toEqual([
      "結論：模型和基準一樣，什麼也沒學到。",
      "Verdict: the model equals the baseline; it has learnt nothing.",
    ]);
    expect(verdicts({ value: NaN })[0]).toBe(
      "結論：accuracy是 NaN，訓練發散了，這個結果不能用；請用較小的學習率重新訓練。",
    );
  });
});

describe("figureText", () => {
  it("has the unit of the figure", () => {
    const texts = [figureText(0.861, "percent"), figureText(0.29, "decimal"), figureText(2.567, "°C")];
    expect([...texts, figureText(NaN, "percent")]).toEqual(["86.10 %", "0.2900", "2.57 °C", "NaN"]);
  });
});
