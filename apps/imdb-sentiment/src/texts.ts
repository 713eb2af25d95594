import { percent, type Phrase, shapeText } from "@seqloom/app-kit";
import type { Accuracy } from "./recipes.js";
import { stepTexts, wordsEn, wordsZhTw } from "./stepTexts.js";

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：從電影評論的文字，判斷它是正評還是負評。",
  help: {
    model: "投影片上的哪一個模型",
    compare: "依序訓練這幾個模型（用逗號分開，或 all），印出一張表、畫一張圖來比較",
    text: "要判斷的評論（英文）；也標出哪些字推動了判斷",
  },
  phrases: [
    [/^a text with at least one word$/, "至少有一個英文單字的文字"],
    [/^names of models, separated by commas, or all$/, "模型的名稱，用逗號分開，或 all"],
    [/^two models or more, separated by commas, or all$/, "兩個以上的模型，用逗號分開，或 all"],
    [/^(\S+): (--\S+) must be left out with --compare, got .*\.$/, "$1：--compare 訓練好幾個模型，不能再加 $2。"],
  ] as readonly Phrase[],
  heading: (model: string) => `\n== ${model} ==`,
  simulated: "注意：這是模擬的評論（--demo），數字不能與投影片相比。",
  counts: (train: number, test: number, validation: number | undefined) =>
    `訓練集：${train} 則，${validation === undefined ? "" : `驗證集：${validation} 則，`}測試集：${test} 則`,
  first: (numbers: readonly number[], words: string, isGood: boolean) =>
    `第一則評論：${shortList(numbers)}\n解碼：${shortText(words)}\n標註：${isGood ? "正評" : "負評"}`,
  shapes: (train: readonly number[], test: readonly number[]) =>
    `序列對齊後的形狀：訓練集 ${shapeText(train)}，測試集 ${shapeText(test)}`,
  best: ({ epoch, value }: Best, kept: number | undefined) =>
    `驗證集正確率最高：第 ${epoch} 個週期，${percent(value)}` +
    (kept === undefined ? "" : `；驗證集損失最低、保留其權重的：第 ${kept} 個週期`),
  test: (loss: number, accuracy: number, baseline: number) =>
    `測試集的損失：${loss.toFixed(4)}\n測試集的正確率：${percent(accuracy)}\n基準（每則都猜同一種）的正確率：${percent(baseline)}`,
  onSlide: (slide: Accuracy | undefined, keras: Accuracy & { readonly epochs?: number }) =>
    `投影片：${slide ? partInChinese(slide) : "沒有數字"}；Keras 3.15.1 用同樣的設定${keras.epochs ? `訓練 ${keras.epochs} 個週期` : ""}：${partInChinese(keras)}`,
  nobodyToAsk: '判斷自己的評論：--text "a wonderful film with a clever plot"',
  steps: stepTexts(wordsZhTw),
  unmoved: "沒有哪一個字單獨推動了判斷：拿掉任何一個字，機率幾乎不變。",
  marked: (review: string) => `推動判斷的字，[+ 往正評]、[- 往負評]：\n${review}`,
  effects: {
    title: "拿掉一個字再判斷一次，正評的機率差多少個百分點：",
    head: ["字", "百分點", "推向"],
    towards: (isGood: boolean): string => (isGood ? "正評" : "負評"),
    picture: "推動判斷的字",
    axis: "對正評機率的影響（百分點）",
  },
  comparison: {
    title: "模型比較（依測試集正確率）：",
    head: ["模型", "參數", "驗證集最高", "測試集", "秒/週期", "投影片"],
    baseline: "（基準）",
    picture: "驗證集正確率",
    epoch: "週期",
    accuracy: "正確率",
  },
  judgement: (review: string, isGood: boolean, chance: number, unknown: readonly string[]) =>
    `「${review}」\n${isGood ? "正評" : "負評"}（是正評的機率 ${percent(chance)}）` +
    (unknown.length > 0 ? `\n不在字彙中的字：${unknown.join(" ")}` : ""),
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: from the words of a film review to good or bad.",
  help: {
    model: "which model of the slides",
    compare: "trains these models, separated by commas, or all, and compares them in one table and one chart",
    text: "a review to judge, in English; the words that moved the judgement are marked",
  },
  phrases: [],
  heading: zhTw.heading,
  simulated: "Note: these reviews are simulated (--demo); their figures are not those of the slides.",
  counts: (train, test, validation) =>
    `Training set: ${train} reviews, ${validation === undefined ? "" : `validation set: ${validation} reviews, `}test set: ${test} reviews`,
  first: (numbers, words, isGood) =>
    `First review: ${shortList(numbers)}\nDecoded: ${shortText(words)}\nLabel: ${isGood ? "good" : "bad"}`,
  shapes: (train, test) => `Shapes after alignment: training set ${shapeText(train)}, test set ${shapeText(test)}`,
  best: ({ epoch, value }, kept) =>
    `Best accuracy on the validation set: epoch ${epoch}, ${percent(value)}` +
    (kept === undefined ? "" : `; lowest validation loss, whose weights are kept: epoch ${kept}`),
  test: (loss, accuracy, baseline) =>
    `Loss of the test set: ${loss.toFixed(4)}\nAccuracy on the test set: ${percent(accuracy)}\n` +
    `Accuracy of the baseline (the same answer for every review): ${percent(baseline)}`,
  onSlide: (slide, keras) =>
    `On the slide: ${slide ? part(slide) : "no figure"}; Keras 3.15.1 with the same settings${keras.epochs ? ` in ${keras.epochs} epochs` : ""}: ${part(keras)}`,
  nobodyToAsk: 'Judge a review of your own: --text "a wonderful film with a clever plot"',
  steps: stepTexts(wordsEn),
  unmoved: "No word by itself moved the judgement: without any one of them the chance is almost the same.",
  marked: (review) => `Words that moved the judgement, [+ towards good], [- towards bad]:\n${review}`,
  effects: {
    title: "Judged again without one word: points by which the chance of being good differs:",
    head: ["word", "points", "towards"],
    towards: (isGood) => (isGood ? "good" : "bad"),
    picture: "Words that moved the judgement",
    axis: "effect on the chance of being good (points)",
  },
  comparison: {
    title: "The models compared, the best on the test set first:",
    head: ["model", "parameters", "best validation", "test", "s/epoch", "slide"],
    baseline: "(baseline)",
    picture: "Accuracy on the validation set",
    epoch: "epoch",
    accuracy: "accuracy",
  },
  judgement: (review, isGood, chance, unknown) =>
    `"${review}"\n${isGood ? "good" : "bad"} (chance of being good: ${percent(chance)})` +
    (unknown.length > 0 ? `\nNot in the vocabulary: ${unknown.join(" ")}` : ""),
};

export const texts = { "zh-TW": zhTw, en };

/** Texts of the app in one language. */
export type Texts = typeof zhTw;

/** The best epoch, counted from 1, and its accuracy. */
interface Best {
  readonly epoch: number;
  readonly value: number;
}

function partInChinese({ of, ...accuracy }: Accuracy): string {
  return `${of === "test" ? "測試集" : "驗證集"}正確率 ${range(accuracy)}`;
}

function part({ of, ...accuracy }: Accuracy): string {
  return `${range(accuracy)} on the ${of} set`;
}

function range({ accuracy, upTo = accuracy }: Omit<Accuracy, "of">): string {
  return upTo === accuracy ? percent(accuracy) : `${percent(accuracy)} – ${percent(upTo)}`;
}

function shortList(numbers: readonly number[]): string {
  return `[${numbers.slice(0, 8).join(", ")}, …, ${numbers.slice(-3).join(", ")}]`;
}

function shortText(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
