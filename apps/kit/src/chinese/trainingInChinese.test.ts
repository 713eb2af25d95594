import { readFileSync } from "node:fs";
import { join } from "node:path";
import { trainingInChinese } from "./trainingInChinese.js";

/** Warnings of made-up mistakes, from the README of `training`, where a test compares them with real trainings. */
function sentences(): string[] {
  const readme = readFileSync(join(import.meta.dirname, "../../../../packages/training/README.md"), "utf8");
  const list = /<!-- mistakes -->([^]*)<!-- \/mistakes -->/.exec(readme)![1]!;
  const items = list.split(/\n(?=\S)/).map((item) => item.replace(/\s+/g, " "));
  return items.flatMap((item) => /: fit: (?!y\[)(.*)$/.exec(item.trim())?.slice(1) ?? []);
}

describe("trainingInChinese", () => {
  it("has phrases for all that the README of training lists", () => {
    const all = sentences();
    expect(all.length).toBeGreaterThan(20);
    expect(all.map(trainingInChinese).filter((text) => text.includes("原文"))).toEqual([]);
  });

  it.each([
    [
      "the loss is NaN in batch 3 of epoch 1, since x holds NaN or infinite numbers in 1 of 32 rows, first x[9][1] = NaN. Fill in what is missing, or leave these rows out.",
      "第 1 個週期第 3 批的損失是 NaN，因為 x 有 32 列，其中 1 列含有 NaN 或無限大，第一個是 x[9][1] = NaN。請補上缺值，或去掉這些列。",
    ],
    [
      "the loss is Infinity in batch 3 of epoch 1, since the training exploded from a loss of 2.04e+8 to 5.89e+23: in batch 3 of epoch 1 the gradient of line/kernel was 6.81e+24 long. Column 1 of x reaches from 17770 to 100600. Scale it first, say with StandardScaler.",
      "第 1 個週期第 3 批的損失是 Infinity，因為訓練發散了：損失從 2.04e+8 變成 5.89e+23，第 1 個週期第 3 批時 line/kernel 的梯度長達 6.81e+24。x 的第 1 欄是 17770 到 100600。請先縮放，例如用 StandardScaler。",
    ],
    [
      "the loss does not fall (8.252 in epoch 2), since the learning rate is 0.",
      "損失降不下來（第 2 個週期是 8.252），因為學習率是 0。",
    ],
    [
      "the loss is NaN in batch 1 of epoch 2, since the step before it made a/b NaN or infinite although its loss was a number. Look for a root or a division in the model or its loss, whose slope is infinite at 0.",
      "第 2 個週期第 1 批的損失是 NaN，因為前一步的損失還正常，權重 a/b 卻變成 NaN 或無限大。請檢查模型或損失函數裡的平方根與除法，它們在 0 的斜率是無限大。",
    ],
    [
      "the loss is NaN in batch 2 of epoch 1, since the training exploded: line/bias came to hold 1e+30. y reaches from 0 to 5000. Scale it first, say with StandardScaler.",
      "第 1 個週期第 2 批的損失是 NaN，因為訓練發散了：權重 line/bias 大到 1e+30。y 是 0 到 5000。請先縮放，例如用 StandardScaler。",
    ],
    [
      "the model has no weights that are trained; all of them are frozen.",
      "所有的層都凍結了，模型沒有可以訓練的權重。",
    ],
    ["the moon is full.", "訓練可能有問題，原文是：the moon is full."],
  ])("says %s", (english, chinese) => {
    expect(trainingInChinese(english)).toBe(chinese);
  });
});
