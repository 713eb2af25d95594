import { percent } from "../terminal/percent.js";

/** Sentences on what a classifier reaches on the test set, beside a baseline. Shares are from 0 to 1. */
interface AccuracyTexts {
  /** Loss, accuracy, and the accuracy of one answer for all. */
  readonly test: (
    loss: number,
    accuracy: number,
    baseline: { readonly answer: string; readonly accuracy: number },
  ) => string;
}

const chinese: AccuracyTexts = {
  test: (loss, accuracy, baseline) =>
    `測試集的損失：${loss.toFixed(4)}\n測試集的正確率：${percent(accuracy)}\n` +
    `基準（一律猜最常見的「${baseline.answer}」）的正確率：${percent(baseline.accuracy)}`,
};

const english: AccuracyTexts = {
  test: (loss, accuracy, baseline) =>
    `Loss of the test set: ${loss.toFixed(4)}\nAccuracy on the test set: ${percent(accuracy)}\n` +
    `Accuracy of the baseline (always the most frequent one, ${baseline.answer}): ${percent(baseline.accuracy)}`,
};

/** The sentences by language. */
export const accuracyTexts = { "zh-TW": chinese, en: english };
