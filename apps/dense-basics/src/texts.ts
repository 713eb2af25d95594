import { accuracyTexts, columnsOf, listLines, padded, shapeText } from "@seqloom/app-kit";

/** The parts of the app, in the order of the slides. */
export type Part = "sequential" | "functional" | "toy" | "wine" | "lstm";

/** Those that are trained. */
export type TrainedPart = "toy" | "wine";

/** Test accuracies of Keras 3.15.1 with the app's defaults, on the same rows, of the seeds 1, 2 and 3. */
export const kerasAccuracies = { toy: [0.965, 0.995, 0.97], wine: [1, 1, 1] } as const;

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：用兩種方式疊 Dense 層，分類玩具資料與葡萄酒，再看第一個 LSTM。",
  help: {
    model: "只跑其中一段",
    unscaled: "葡萄酒的資料不做標準化",
  },
  titles: {
    sequential: "=== Sequential API：一層接一層 ===",
    functional: "=== Functional API：每一層的輸入是某一層的輸出 ===",
    toy: "=== 二元分類實例：五個亂數的和是否大於 2.5 ===",
    wine: "=== 練習：葡萄酒的多元分類 ===",
    lstm: "=== LSTM 的實作 ===",
  },
  ...accuracyTexts["zh-TW"],
  denseWeights: (sizes: readonly number[]) => `參數個數 =（輸入 + 1）x 神經元：\n${denseFormulas(sizes)}`,
  lstmWeights: (formula: string) =>
    `LSTM 的參數個數 = 4 x（n x（n + i）+ n），n 個神經元、每步 i 個輸入：\n  ${formula}`,
  toy: (rows: readonly (readonly number[])[], sums: readonly number[], [train, test]: Shapes) =>
    `前三筆特徵、和、標籤：\n${toyLines(rows, sums)}\nX_train：${shapeText(train)}，X_test：${shapeText(test)}`,
  samples: (samples: readonly Sample[]) => `測試集的前 ${samples.length} 筆：\n${sampleLines(samples, "預測", "真實")}`,
  wine: (names: readonly string[], kinds: Int32Array, [before, after]: readonly (readonly number[])[]) =>
    [
      `${kinds.length} 支酒，三個酒廠各 ${kindCounts(kinds)} 支；${names.length} 個測量值，訓練集第一支酒標準化前後：`,
      ...names.map((name, i) => measurement(name, before![i]!, after![i]!)),
    ].join("\n"),
  classes: { toy: ["不大於 2.5", "大於 2.5"], wine: ["第 0 類", "第 1 類", "第 2 類"] } as Classes,
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: Dense layers in two ways, a toy and the wines to classify, and a first LSTM.",
  help: {
    model: "one part alone",
    unscaled: "leaves the measurements of the wines as they are",
  },
  titles: {
    sequential: "=== Sequential API: one layer after the other ===",
    functional: "=== Functional API: each layer takes the output of one before ===",
    toy: "=== Two classes: do five random numbers add up to more than 2.5? ===",
    wine: "=== Exercise: wines of three growers ===",
    lstm: "=== LSTM ===",
  },
  ...accuracyTexts.en,
  denseWeights: (sizes) => `Parameters = (inputs + 1) x units:\n${denseFormulas(sizes)}`,
  lstmWeights: (formula) =>
    `Parameters of the LSTM = 4 x (n x (n + i) + n), of n units and i inputs in a step:\n  ${formula}`,
  toy: (rows, sums, [train, test]) =>
    `First three rows, their sums and labels:\n${toyLines(rows, sums)}\nX_train: ${shapeText(train)}, X_test: ${shapeText(test)}`,
  samples: (samples) => `First ${samples.length} of the test set:\n${sampleLines(samples, "Predicted", "Actual")}`,
  wine: (names, kinds, [before, after]) =>
    [
      `${kinds.length} wines, ${kindCounts(kinds)} of the three growers; ${names.length} measurements, those of the first`,
      "wine to train on before and after they are standardized:",
      ...names.map((name, i) => measurement(name, before![i]!, after![i]!)),
    ].join("\n"),
  classes: { toy: ["not above 2.5", "above 2.5"], wine: ["grower 0", "grower 1", "grower 2"] },
};

export const texts = { "zh-TW": zhTw, en };

/** Shapes of the training and of the test part. */
type Shapes = readonly [readonly number[], readonly number[]];

/** A prediction and the true class, as texts. */
type Sample = readonly [predicted: string, actual: string];

/** Names of the classes. */
type Classes = Readonly<Record<TrainedPart, readonly string[]>>;

/** The number of weights of each Dense layer, as a product. */
function denseFormulas(sizes: readonly number[]): string {
  const lines = sizes.slice(1).map((units, i) => `  (${sizes[i]} + 1) x ${units} = ${(sizes[i]! + 1) * units}`);
  return lines.join("\n");
}

function toyLines(rows: readonly (readonly number[])[], sums: readonly number[]): string {
  const lines = rows.slice(0, 3).map((row, i) => {
    const numbers = listLines(row.map((number) => number.toFixed(4))).join("");
    return `  ${numbers}  ${sums[i]!.toFixed(4)}  ${sums[i]! > 2.5 ? 1 : 0}`;
  });
  return lines.join("\n");
}

function sampleLines(samples: readonly Sample[], predicted: string, actual: string): string {
  const lines = samples.map(
    ([guess, truth], i) => `  ${`${i + 1}`.padStart(2)}  ${predicted} ${guess}  ${actual} ${truth}`,
  );
  return lines.join("\n");
}

function kindCounts(kinds: Int32Array): string {
  return [0, 1, 2].map((kind) => kinds.filter((one) => one === kind).length).join(", ");
}

function measurement(name: string, before: number, after: number): string {
  const width = Math.max(30, columnsOf(name));
  return `  ${padded(name, width)}${before.toFixed(2).padStart(9)}${after.toFixed(4).padStart(10)}`;
}
