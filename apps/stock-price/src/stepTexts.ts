import { arrayLines, shapeText } from "@seqloom/app-kit";
import type { NdArray } from "@seqloom/array";
import type { TimeseriesGenerator } from "@seqloom/timeseries";

type Rows = NdArray<Float64Array>;
/** An array cut into the days to train, to validate and to test on. */
type Parts = Readonly<Record<"train" | "validation" | "test", Rows>>;
type Windows = TimeseriesGenerator<Float64Array, Float64Array>;

/** Texts of `--steps` in Traditional Chinese. */
const zhTw = {
  days: {
    date: "日期",
    x: "自變數 X 的前五天：",
    y: "應變數 Y 的前五天：",
    xScaled: "X_scale 的前五天（縮放後）：",
    yScaled: "Y_scale 的前五天（縮放後）：",
  },
  windows: (x: Parts, y: Parts, trainSet: Windows) =>
    [
      ...partLines(x, y),
      `len(train_set)：${trainSet.length} 批`,
      ...firstBatch(trainSet, "批次的第一個視窗", "它的目標（下一天縮放後的收盤價）"),
    ].join("\n"),
  weights: (formulas: readonly string[]) =>
    `LSTM 層的權重數 = g × (n × (n + i) + n)，g 閘門數、n 神經元數、i 每次讀取的數值個數：\n${indented(formulas)}`,
  prices: "測試集的收盤價，Y_pred_price 與 Y_real_price：",
  priceHead: ["日期", "預測值", "真實值"],
  last: (shape: readonly number[]) =>
    `\nlookback_data.shape：${shapeText(shape)}（1 樣本、${shape[1]} 時步、${shape[2]} 特徵）`,
};

/** The same in English. */
const en: typeof zhTw = {
  days: {
    date: "date",
    x: "X, the first five days:",
    y: "Y, the first five days:",
    xScaled: "X_scale, the first five days, scaled:",
    yScaled: "Y_scale, the first five days, scaled:",
  },
  windows: (x, y, trainSet) =>
    [
      ...partLines(x, y),
      `len(train_set): ${trainSet.length} batches`,
      ...firstBatch(trainSet, "the first window of the batch", "its target, the close of the next day, scaled"),
    ].join("\n"),
  weights: (formulas) =>
    `Weights of the LSTMs = g x (n x (n + i) + n) with g gates, n units, i inputs in a step:\n${indented(formulas)}`,
  prices: "Closes of the test set, Y_pred_price and Y_real_price:",
  priceHead: ["date", "forecast", "real"],
  last: (shape) =>
    `\nlookback_data.shape: ${shapeText(shape)} (1 sample, ${shape[1]} time steps, ${shape[2]} ${shape[2] === 1 ? "feature" : "features"})`,
};

export const stepTexts = { "zh-TW": zhTw, en };

function partLines(x: Parts, y: Parts): string[] {
  const names = { train: "train", validation: "val", test: "test" } as const;
  const shapes = (letter: string, parts: Parts) =>
    Object.entries(names).map(([part, name]) => `${letter}_${name} ${shapeText(parts[part as keyof Parts].shape)}`);
  return [shapes("X", x).join("  "), shapes("Y", y).join("  ")];
}

/** Shapes of the first batch, with its first window, of which `arrayLines` shows the first rows, and the target. */
function firstBatch(trainSet: Windows, ofWindow: string, ofTarget: string): string[] {
  const { x, y } = trainSet.at(0);
  const [, steps, features] = x.shape as [number, number, number];
  const window = { data: x.data.slice(0, steps * features), shape: [steps, features] };
  return [
    `train_set[0]: x ${shapeText(x.shape)}, y ${shapeText(y.shape)}`,
    `  ${ofWindow}:`,
    ...arrayLines(window).map((line) => `    ${line}`),
    `  ${ofTarget}: ${y.data[0]!.toFixed(4)}`,
  ];
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}
