import { arrayLines, labelled, mapLines, percent, type Phrase, shapeText } from "@seqloom/app-kit";
import type { NdArray } from "@seqloom/array";
import type { GateTexts } from "./gateChart.js";

/** Letters in the other order: ABC becomes CBA. */
export const backward = (letters: string) => [...letters].reverse().join("");

/** Row of the tables whose letters are shown as an example: HIJ. */
const EXAMPLE = 7;

/** Accuracy of a model, beside those of its slide and of the baseline. */
interface Result {
  readonly number: number;
  readonly steps: number;
  readonly features: number;
  readonly accuracy: number;
  readonly onSlide: number;
  readonly baseline: number;
}

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：三個 LSTM 學習下一個字母是什麼，以及張量結構為什麼重要。",
  help: {
    model: "只訓練哪一個模型",
    units: "LSTM 的神經元數",
    letters: "要問的字母（A 到 Y，一個或三個一組），用逗號分開；直接回答，不再詢問",
  },
  phrases: [
    [/^letters from A to Y, one or three at a time, separated by commas$/, "用逗號分開的字母：A 到 Y，一個或三個一組"],
    [/^one that was saved$/, "存下來的模型之一"],
  ] as readonly Phrase[],
  heading: (number: number, x: readonly number[], y: readonly number[]) =>
    `\n模型 ${number}：${x[2]} 個特徵、${x[1]} 個時間步\nx 的形狀：${shapeText(x)}\ny 的形狀：${shapeText(y)}`,
  accuracy: (seed: number, accuracy: number) => `模型正確率（種子 ${seed}）：${percent(accuracy)}`,
  line: (window: string, predicted: string, next: string) =>
    `${window} -> ${predicted}${predicted === next ? "" : `   應為 ${next}`}`,
  model: (number: number) => `模型 ${number} 的正確率`,
  dictionaries: (letters: readonly string[]) =>
    [
      labelled("字母對應到數字編號：", mapLines(new Map(letters.map((letter, code) => [letter, code])))),
      labelled("數字編號對應到字母：", mapLines(new Map(letters.map((letter, code) => [code, letter])))),
    ].join("\n"),
  data: (windows: readonly string[], nexts: readonly string[], x: NdArray) =>
    [
      labelled("訓練前，每一筆資料與它的答案：", arrows(windows, nexts)),
      labelled(`x：編號除以 ${nexts.length + windows[0]!.length}，縮放到 0 與 1 之間（前三筆）：`, arrayLines(x)),
    ].join("\n"),
  misuse: (predicted: readonly string[], exchanged: readonly string[], windows: readonly string[]) =>
    [
      "為什麼這是誤用：張量的形狀是 (23, 1, 3)，三個字母並排成為同一個時間步的三個特徵。",
      "LSTM 只走一步，從零狀態開始，來不及記住任何東西；字母誰先誰後，對它來說只是權重排在第幾欄。",
      `實驗：字母全部倒過來給，同時把權重的欄位對調，${windows.length} 筆預測有 ${same(predicted, exchanged)} 筆不變` +
        `（${windows[EXAMPLE]!} -> ${predicted[EXAMPLE]!}，${backward(windows[EXAMPLE]!)} -> ${exchanged[EXAMPLE]!}）。順序對它沒有意義。`,
      "字母的順序屬於時間：應該把時間步與特徵對調成 (23, 3, 1)，也就是模型 3。",
    ].join("\n"),
  ordered: (predicted: readonly string[], reversed: readonly string[], windows: readonly string[]) =>
    `模型 3 的三個時間步共用同一組權重，沒有欄位可以對調，字母倒過來就是另一個序列：${windows.length} 筆預測只剩 ` +
    `${same(predicted, reversed)} 筆不變（${windows[EXAMPLE]!} -> ${predicted[EXAMPLE]!}，${backward(windows[EXAMPLE]!)} -> ${reversed[EXAMPLE]!}）。`,
  gates: {
    title: "LSTM 的閘：開了多少（0 到 1，各神經元平均）",
    gates: { i: "輸入閘", f: "忘卻閘", o: "輸出閘" },
    row: (gate: string, step: number) => `${gate}，第 ${step} 步`,
    letters: "輸入的字母",
  } as GateTexts,
  comparison: (results: readonly Result[], seeds: number) =>
    [
      `\n${seeds === 1 ? "正確率" : `${seeds} 個種子的正確率中位數`}`,
      ...results.map(
        ({ number, steps, features, accuracy, onSlide }) =>
          `模型 ${number}  [樣本, ${steps}, ${features}]  ${percent(accuracy)}  投影片 ${percent(onSlide)}`,
      ),
      `基準（每次都猜同一個字母）：${different(results.map(({ baseline }) => percent(baseline)))}`,
    ].join("\n"),
  question: "請選一個字母，猜下一個是什麼：",
  answer: (number: number, window: string, next: string) => `模型 ${number}：${window} -> ${next}`,
  tooShort: (number: number, letter: string) => `模型 ${number}：需要三個字母，${letter} 之前不夠；請從 C 開始問。`,
  nobodyToAsk: "這裡不是終端機，略過提問。用 --letters K,Y 直接詢問。",
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: three LSTMs learn which letter comes next, and why the shape of a tensor matters.",
  help: {
    model: "which of the models to train",
    units: "units of the LSTM",
    letters: "letters to ask about (A to Y, one or three at a time), separated by commas; answers without asking",
  },
  phrases: [],
  heading: (number, x, y) =>
    `\nModel ${number}: features ${x[2]}, time steps ${x[1]}\nx shape: ${shapeText(x)}\ny shape: ${shapeText(y)}`,
  accuracy: (seed, accuracy) => `Accuracy of the model (seed ${seed}): ${percent(accuracy)}`,
  line: (window, predicted, next) => `${window} -> ${predicted}${predicted === next ? "" : `   should be ${next}`}`,
  model: (number) => `accuracy of model ${number}`,
  dictionaries: (letters) =>
    [
      labelled("letters to numbers:", mapLines(new Map(letters.map((letter, code) => [letter, code])))),
      labelled("numbers to letters:", mapLines(new Map(letters.map((letter, code) => [code, letter])))),
    ].join("\n"),
  data: (windows, nexts, x) =>
    [
      labelled("before training, each sample and its answer:", arrows(windows, nexts)),
      labelled(`x: the numbers over ${nexts.length + windows[0]!.length}, from 0 to 1 (three samples):`, arrayLines(x)),
    ].join("\n"),
  misuse: (predicted, exchanged, windows) =>
    [
      "Why this is a misuse: in the shape (23, 1, 3) three letters lie side by side, as three features of one time step.",
      "The LSTM takes a single step, from a state of zeros, and has nothing to remember; which letter came first is for it",
      "only a matter of columns.",
      `Try: all letters are given backwards, and the columns of the weights are exchanged: ${same(predicted, exchanged)} of ${windows.length} predictions stay`,
      `(${windows[EXAMPLE]!} -> ${predicted[EXAMPLE]!}, ${backward(windows[EXAMPLE]!)} -> ${exchanged[EXAMPLE]!}). Their order says nothing.`,
      "The order of letters is time: swap steps and features, (23, 3, 1), and it becomes model 3.",
    ].join("\n"),
  ordered: (predicted, reversed, windows) =>
    "The three steps of model 3 share their weights, there are no columns to exchange; letters backwards are another\n" +
    `sequence: ${same(predicted, reversed)} of ${windows.length} predictions stay (${windows[EXAMPLE]!} -> ${predicted[EXAMPLE]!}, ` +
    `${backward(windows[EXAMPLE]!)} -> ${reversed[EXAMPLE]!}).`,
  gates: {
    title: "Gates of the LSTM: how far they are open (0 to 1, mean of the units)",
    gates: { i: "input", f: "forget", o: "output" },
    row: (gate, step) => `${gate}, step ${step}`,
    letters: "letters given",
  },
  comparison: (results, seeds) =>
    [
      `\n${seeds === 1 ? "Accuracy" : `Median accuracy of ${seeds} seeds`}`,
      ...results.map(
        ({ number, steps, features, accuracy, onSlide }) =>
          `Model ${number}  [samples, ${steps}, ${features}]  ${percent(accuracy)}  on the slide ${percent(onSlide)}`,
      ),
      `Baseline (always the same letter): ${different(results.map(({ baseline }) => percent(baseline)))}`,
    ].join("\n"),
  question: "Pick a letter; which one comes next?",
  answer: (number, window, next) => `Model ${number}: ${window} -> ${next}`,
  tooShort: (number, window) =>
    `Model ${number}: needs three letters, there are too few up to ${window}; ask from C on.`,
  nobodyToAsk: "Not a terminal, so nobody is asked. Ask with --letters K,Y",
};

export const texts = { "zh-TW": zhTw, en };

/** Samples and answers as on the slide, A -> B, six in a line. */
function arrows(windows: readonly string[], nexts: readonly string[]): string[] {
  const pairs = windows.map((window, i) => `${window} -> ${nexts[i]!}`);
  return Array.from({ length: Math.ceil(pairs.length / 6) }, (_, row) => pairs.slice(row * 6, row * 6 + 6).join("  "));
}

/** Number of places at which two lists have the same. */
function same(left: readonly string[], right: readonly string[]): number {
  return left.filter((item, i) => item === right[i]).length;
}

/** A list in which nothing stands twice. */
function different(items: readonly string[]): string {
  return [...new Set(items)].join(", ");
}
