import { savedTexts } from "./savedTexts.js";

const loaded = { path: "out/a.zip", created: "2026-11-30T12:00:00.000Z", seed: 7, epochs: 50, settings: "--units 10" };

describe("savedTexts", () => {
  it("say how to load the model, with a path that a shell takes", () => {
    expect(savedTexts("en").saved("lunch", "my out/a.zip", "my out/a.zip")).toBe(
      'The model is saved as my out/a.zip. To ask it without training: npm start -- lunch --load "my out/a.zip"',
    );
    expect(savedTexts("zh-TW").saved("lunch", "a.zip", "a.zip")).toMatch(/^模型存成 a\.zip，.*--load a\.zip$/);
  });

  it("say what was loaded: file, day, seed, epochs and settings", () => {
    expect(savedTexts("en").loaded(loaded)).toBe(
      "Loaded out/a.zip, nothing is trained: saved on 2026-11-30, seed 7, trained for 50 epochs\nSettings of that run: --units 10",
    );
    expect(savedTexts("zh-TW").loaded({ ...loaded, seed: null })).toBe(
      "載入 out/a.zip，不再訓練：2026-11-30 存下，種子不明，訓練了 50 個週期\n當時的設定：--units 10",
    );
  });

  it("say whether the data are those of the training, and what goes without them", () => {
    for (const language of ["en", "zh-TW"]) {
      const texts = savedTexts(language);
      expect(texts.data(true)).not.toBe(texts.data(false));
      expect(texts.withoutData).toMatch(/evaluated|評估/);
    }
  });
});
