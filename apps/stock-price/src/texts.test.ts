import { TimeseriesGenerator } from "@seqloom/timeseries";
import { texts } from "./texts.js";

describe("texts", () => {
  const rows = (value: (row: number) => number) => Array.from({ length: 40 }, (_, row) => [value(row)]);
  const wave = (row: number) => Math.sin(row * row);
  const warned = (x: number[][], y: number[][]) =>
    new TimeseriesGenerator(x, y, { length: 3, batchSize: 8, onWarning: () => undefined }).warnings.map((warning) =>
      texts["zh-TW"].warning(warning),
    );

  it.each([
    [
      "NaN in windows",
      warned(
        rows((row) => (row === 9 ? NaN : wave(row))),
        rows(wave),
      ),
      "注意：37 個視窗中有 3 個含有 NaN 或無限大的數字，第一個是第 9 列第 0 欄的 NaN；用它訓練，所有權重都會變成 NaN。請先補值，或略過這些列。",
    ],
    [
      "infinite targets",
      warned(
        rows(wave),
        rows((row) => (row === 9 ? Infinity : wave(row + 1))),
      ),
      "注意：37 個視窗中有 1 個的目標值是 NaN 或無限大，第一個是第 9 列第 0 欄的 Infinity；用它訓練，所有權重都會變成 NaN。請先補值，或略過這些列。",
    ],
    [
      "a number that stands apart",
      warned(
        rows((row) => (row === 9 ? -9999 : row / 40)),
        rows(wave),
      ),
      "注意：特徵 0 有 1 筆是 -9999，其餘都在 0 到 0.95 之間；這個數字看來代表缺值（如 -9999），請在縮放之前處理掉。",
    ],
    [
      "numbers that were not scaled",
      warned(
        rows((row) => 100 * row + 0.5),
        rows(wave),
      ),
      "注意：特徵 0 的範圍從 0.5 到 3800.5，超過 1000，網路很難學習；請先縮放，例如用 StandardScaler。",
    ],
    [
      "a target that never changes",
      warned(
        rows(wave),
        rows(() => 1),
      ),
      "注意：每個視窗的目標值都一樣，沒有東西可以預測。",
    ],
    [
      "a target that a model can copy",
      warned(
        rows(wave),
        rows((row) => wave(row - 1)),
      ),
      "注意：目標值就在自己的視窗裡（第 2 步的特徵 0），模型照抄就好；請把目標值移到視窗之後的列。",
    ],
  ])("warns of %s in Chinese", (_, warning, chinese) => {
    expect(warning).toEqual([chinese]);
  });
});
