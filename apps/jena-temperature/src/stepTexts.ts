import { columnsOf, padded, shapeText, wordLines } from "@seqloom/app-kit";
import type { SampleRows } from "./walkThrough.js";
import type { Sampling } from "./samplingOf.js";
import type { Parts } from "./weatherWindows.js";

/** A sample of a batch, with the times of its rows and the temperature that it is to forecast, in °C and standardized. */
interface WalkedSample extends SampleRows {
  readonly timeOf: (row: number) => string;
  readonly degrees: number;
  readonly scaled: number;
}

/** The windows: how they are taken, the parts of the rows, and the first batch of the training. */
export interface WindowNumbers {
  readonly sampling: Sampling;
  readonly parts: Parts;
  /** Rows of the data. */
  readonly rows: number;
  /** Batches that show the validation or the test once. */
  readonly steps: { readonly validation: number; readonly test: number };
  readonly samples: readonly WalkedSample[];
  readonly shapes: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** Last temperature of a window and its target, standardized. */
export type Pair = readonly [last: number, target: number];

/** Texts of `--steps` in Traditional Chinese. */
const zhTw = {
  header: (columns: readonly string[], rows: number) =>
    [
      "header：",
      ...wordLines(["Date Time", ...columns]),
      `len(header)：${columns.length + 1}（日期時間，加上 ${columns.length} 種測量值）`,
      `len(lines)：${rows}（投影片的檔：420551）`,
      `float_data.shape：${shapeText([rows, columns.length])}（投影片：(420551, 14)）`,
    ].join("\n"),
  columns: "訓練集的平均值與標準差，第一筆標準化之前與之後：",
  columnHead: ["測量值", "平均值", "標準差", "第一筆", "標準化後"],
  windows: ({ sampling: { lookback, step, delay, rowsAnHour }, parts, rows, steps, samples, shapes }: WindowNumbers) =>
    [
      "資料產生器的設定（以資料的筆數計）：",
      `  lookback = ${lookback}，往回看 ${lookback / rowsAnHour / 24} 天`,
      `  step = ${step}，每 ${(60 * step) / rowsAnHour} 分鐘取一個時間點，共 ${lookback / step} 個`,
      `  delay = ${delay}，目標是 24 小時後的氣溫`,
      "  batch_size = 128",
      `訓練用第 0 到 ${parts.train[1]} 列，驗證用第 ${parts.validation.join(" 到 ")} 列，測試從第 ${parts.test[0]} 列到最後（第 ${rows - 1} 列）`,
      `val_steps = (${parts.validation[1]} - ${parts.validation[0]} - ${lookback}) // 128 = ${steps.validation}，test_steps = ${steps.test}`,
      "訓練資料產生器的第一個批次：",
      ...samples.flatMap(({ place, a, first, last, target, timeOf, degrees, scaled }) => [
        `  批次量 ${place}/128：A = 第 ${a} 列（${timeOf(a)}）`,
        `    往回看：第 ${first} 列（${timeOf(first)}）到第 ${last} 列（${timeOf(last)}）`,
        `    目標在後面：第 ${target} 列（${timeOf(target)}），${degrees.toFixed(2)} °C，標準化後 ${scaled.toFixed(4)}`,
      ]),
      `samples.shape：${shapeText(shapes.x)}，targets.shape：${shapeText(shapes.y)}`,
    ].join("\n"),
  naivePairs: (pairs: readonly Pair[]) =>
    [
      "基準怎麼猜：preds = samples[:, -1, 1]，也就是視窗最後的氣溫（標準化後）：",
      ...pairs.map(([last, target]) => `  ${pairLine(last, target, "猜", "目標", "差")}`),
    ].join("\n"),
  weights: (formulas: readonly string[]) =>
    `循環層的參數個數，Keras 的 GRU 有兩組偏權值：\n${formulas.map((formula) => `  ${formula}`).join("\n")}`,
  further: (model: string, recurrentLayers: number) =>
    [
      "更進一步，投影片建議的方法都可以自己試：",
      ...variantLines(
        {
          units: "循環層的單位數",
          learningRate: "RMSprop 的學習率",
          cell: "用 LSTM 而不是 GRU",
          dense: "更大的密集連接層，或堆疊幾層",
        },
        model,
        recurrentLayers,
      ),
    ].join("\n"),
};

/** The same in English. */
const en: typeof zhTw = {
  header: (columns, rows) =>
    [
      "header:",
      ...wordLines(["Date Time", ...columns]),
      `len(header): ${columns.length + 1} (date and time, and ${columns.length} measurements)`,
      `len(lines): ${rows} (the slide's file: 420551)`,
      `float_data.shape: ${shapeText([rows, columns.length])} (on the slide: (420551, 14))`,
    ].join("\n"),
  columns: "Mean and deviation over the training rows, the first row before and after standardization:",
  columnHead: ["measurement", "mean", "deviation", "first row", "scaled"],
  windows: ({ sampling: { lookback, step, delay, rowsAnHour }, parts, rows, steps, samples, shapes }) =>
    [
      "Settings of the generator, in rows of the data:",
      `  lookback = ${lookback}, ${lookback / rowsAnHour / 24} days back`,
      `  step = ${step}, a time step every ${(60 * step) / rowsAnHour} minutes, ${lookback / step} of them`,
      `  delay = ${delay}, the target is the temperature 24 hours later`,
      "  batch_size = 128",
      `Rows 0 to ${parts.train[1]} to train on, ${parts.validation.join(" to ")} to validate, ${parts.test[0]} to the last one (${rows - 1}) to test`,
      `val_steps = (${parts.validation[1]} - ${parts.validation[0]} - ${lookback}) // 128 = ${steps.validation}, test_steps = ${steps.test}`,
      "The first batch of the training generator:",
      ...samples.flatMap(({ place, a, first, last, target, timeOf, degrees, scaled }) => [
        `  sample ${place} of 128: A = row ${a} (${timeOf(a)})`,
        `    looks back at row ${first} (${timeOf(first)}) to row ${last} (${timeOf(last)})`,
        `    its target lies ahead: row ${target} (${timeOf(target)}), ${degrees.toFixed(2)} °C, standardized ${scaled.toFixed(4)}`,
      ]),
      `samples.shape: ${shapeText(shapes.x)}, targets.shape: ${shapeText(shapes.y)}`,
    ].join("\n"),
  naivePairs: (pairs) =>
    [
      "Guesses of the baseline: preds = samples[:, -1, 1], the last temperature of the window (standardized):",
      ...pairs.map(([last, target]) => `  ${pairLine(last, target, "guess", "target", "off by")}`),
    ].join("\n"),
  weights: (formulas) =>
    `Parameters of the recurrent layers; Keras's GRU has two sets of biases:\n${formulas.map((formula) => `  ${formula}`).join("\n")}`,
  further: (model, recurrentLayers) =>
    [
      "Further, as the slide proposes:",
      ...variantLines(
        {
          units: "units of the recurrent layers",
          learningRate: "learning rate of RMSprop",
          cell: "LSTM in the place of GRU",
          dense: "larger or more Dense layers",
        },
        model,
        recurrentLayers,
      ),
    ].join("\n"),
};

export const stepTexts = { "zh-TW": zhTw, en };

/** Names of what a student may change in a model. */
type VariantNames = Readonly<Record<"units" | "learningRate" | "cell" | "dense", string>>;

/** A command for each of them that the model has. */
function variantLines(names: VariantNames, model: string, recurrentLayers: number): string[] {
  const ofRecurrent = [
    [names.units, recurrentLayers === 2 ? "--units 64,128" : "--units 64"],
    [names.cell, "--cell lstm"],
  ] as const;
  const ofAll = [
    [names.learningRate, "--learning-rate 0.0005"],
    [names.dense, "--dense-units 64,32"],
  ] as const;
  const variants = [...(recurrentLayers > 0 ? ofRecurrent : []), ...ofAll];
  const width = 2 + Math.max(...variants.map(([name]) => columnsOf(name)));
  return variants.map(
    ([name, flags]) => `  ${padded(name, width)}npm start -- jena-temperature --model ${model} ${flags}`,
  );
}

function pairLine(last: number, target: number, ...[guess, aim, off]: readonly string[]): string {
  return `${guess} ${last.toFixed(4)}  ${aim} ${target.toFixed(4)}  ${off} ${Math.abs(last - target).toFixed(4)}`;
}
