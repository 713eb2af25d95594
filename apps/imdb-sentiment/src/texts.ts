import { percent, type Phrase, shapeText } from "@seqloom/app-kit";

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：從電影評論的文字，判斷它是正評還是負評。",
  help: {
    model: "投影片上的哪一個模型",
    text: "要判斷的評論（英文）",
  },
  phrases: [[/^a text with at least one word$/, "至少有一個英文單字的文字"]] as readonly Phrase[],
  simulated: "注意：這是模擬的評論（--demo），數字不能與投影片相比。",
  counts: (train: number, test: number) => `訓練集：${train} 則，測試集：${test} 則`,
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
  judgement: (review: string, isGood: boolean, chance: number, unknown: readonly string[]) =>
    `「${review}」\n${isGood ? "正評" : "負評"}（是正評的機率 ${percent(chance)}）` +
    (unknown.length > 0 ? `\n不在字彙中的字：${unknown.join(" ")}` : ""),
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: from the words of a film review to good or bad.",
  help: {
    model: "which model of the slides",
    text: "a review to judge, in English",
  },
  phrases: [],
  simulated: "Note: these reviews are simulated (--demo); their figures are not those of the slides.",
  counts: (train, test) => `Training set: ${train} reviews, test set: ${test} reviews`,
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
  judgement: (review, isGood, chance, unknown) =>
    `"${review}"\n${isGood ? "good" : "bad"} (chance of being good: ${percent(chance)})` +
    (unknown.length > 0 ? `\nNot in the vocabulary: ${unknown.join(" ")}` : ""),
};

export const texts = { "zh-TW": zhTw, en };

/** The best epoch, counted from 1, and its accuracy. */
interface Best {
  readonly epoch: number;
  readonly value: number;
}

/** An accuracy, from 0 to 1, and on which data. */
interface Accuracy {
  readonly accuracy: number;
  readonly of: "test" | "validation";
}

function partInChinese({ of, accuracy }: Accuracy): string {
  return `${of === "test" ? "測試集" : "驗證集"}正確率 ${percent(accuracy)}`;
}

function part({ of, accuracy }: Accuracy): string {
  return `${percent(accuracy)} on the ${of} set`;
}

function shortList(numbers: readonly number[]): string {
  return `[${numbers.slice(0, 8).join(", ")}, …, ${numbers.slice(-3).join(", ")}]`;
}

function shortText(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
