import { texts } from "./texts.js";

describe("texts", () => {
  it("put the slide's accuracy beside Keras's", () => {
    const [slide, keras] = [{ accuracy: 0.8828, of: "test" } as const, { accuracy: 0.8593, of: "test" } as const];
    expect(texts["zh-TW"].onSlide(slide, keras)).toBe(
      "投影片：測試集正確率 88.28 %；Keras 3.15.1 用同樣的設定：測試集正確率 85.93 %",
    );
    expect(texts.en.onSlide(slide, keras)).toBe(
      "On the slide: 88.28 % on the test set; Keras 3.15.1 with the same settings: 85.93 % on the test set",
    );
  });

  it("say where the slide has no figure, and Keras had fewer epochs", () => {
    const keras = { accuracy: 0.8572, of: "validation", epochs: 6 } as const;
    expect(texts["zh-TW"].onSlide(undefined, keras)).toBe(
      "投影片：沒有數字；Keras 3.15.1 用同樣的設定訓練 6 個週期：驗證集正確率 85.72 %",
    );
    expect(texts.en.onSlide(undefined, keras)).toMatch(/^On the slide: no figure; .* in 6 epochs: 85\.72 % on the val/);
  });

  it("give Keras's smallest and largest accuracy where several draws gave several", () => {
    const keras = { accuracy: 0.5003, upTo: 0.5659, of: "test" } as const;
    expect(texts.en.onSlide(undefined, keras)).toMatch(/settings: 50\.03 % – 56\.59 % on the test set$/);
    expect(texts["zh-TW"].onSlide(undefined, keras)).toMatch(/測試集正確率 50\.03 % – 56\.59 %$/);
  });
});
