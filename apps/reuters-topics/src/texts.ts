import { accuracyTexts, numberLines, percent, shapeText, shortened } from "@seqloom/app-kit";
import type { NdArray } from "@seqloom/array";
import { reutersTopics } from "@seqloom/datasets";
import type { TopicCount } from "./largestTopics.js";

/**
 * Test accuracies of Keras 3.15.1 with usual settings on the same newswires: the last 200 words, zeros that count, Adam at 0.001,
 * batches of 64, early stopping after three epochs; seed 1.
 */
export const kerasAccuracies = { gru: 0.5726, lstm: 0.642 } as const;

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例（課後作業）：判斷路透社新聞屬於 46 類的哪一類。",
  help: {
    model: "用哪一種循環層",
    maxlen: "每則新聞取前幾個字",
    learningRate: "Adam 的學習率",
  },
  simulated: "注意：這是模擬的新聞（--demo），數字不能與真實資料相比。",
  counts: (train: number, test: number, topics: number) =>
    `${train + test} 則新聞 = ${train} 訓練集 + ${test} 測試集，共分 ${topics} 類（0 ~ ${topics - 1}）`,
  first: (numbers: readonly number[], topic: number) =>
    `X_train[0]：\n${numberLines([numbers]).join("\n")}\nY_train[0]：${topic}`,
  decoded: (words: string, topic: number) => `第一則新聞：${shortened(words, 120)}\n類別：${topicName(topic)}`,
  largest: (topics: readonly TopicCount[], all: number) =>
    `訓練集最大的 ${topics.length} 類：\n${countLines(topics, all)}`,
  shapes: (train: readonly number[], test: readonly number[]) =>
    `序列對齊後的形狀：訓練集 ${shapeText(train)}，測試集 ${shapeText(test)}`,
  weights: (formula: string) => `循環層的參數個數：${formula}`,
  best: ({ epoch, value }: Best, epochs: number) =>
    `驗證集正確率最高：第 ${epoch} 個週期，${percent(value)}。用全部的訓練集重新訓練 ${epoch} 個週期。` +
    (epoch === epochs ? `\n最高的是最後一個週期，也許還不夠：可以加大 --epochs。` : ""),
  test: accuracyTexts["zh-TW"].test,
  keras: (accuracy: number) =>
    `投影片沒有給數字。Keras 3.15.1 用一般的設定（取最後 200 個字、補的零也算、學習率 0.001）：${percent(accuracy)}`,
  confusion: (counts: NdArray<Float64Array>, topics: readonly number[]) =>
    `最大的 ${topics.length} 類的混淆矩陣（列：真實，欄：預測；欄名是類別編號）：\n${confusionLines(counts, topics)}`,
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example, the homework: the topic of a newswire of Reuters, one of 46.",
  help: {
    model: "which recurrent layer",
    maxlen: "how many words of a newswire, the first ones",
    learningRate: "learning rate of Adam",
  },
  simulated: "Note: these newswires are simulated (--demo); their figures do not compare with real ones.",
  counts: (train, test, topics) =>
    `${train + test} newswires = ${train} to train on + ${test} to test on, in ${topics} topics (0 to ${topics - 1})`,
  first: (numbers, topic) => `X_train[0]:\n${numberLines([numbers]).join("\n")}\nY_train[0]: ${topic}`,
  decoded: (words, topic) => `First newswire: ${shortened(words, 120)}\nTopic: ${topicName(topic)}`,
  largest: (topics, all) => `The ${topics.length} largest topics of the training set:\n${countLines(topics, all)}`,
  shapes: (train, test) => `Shapes after alignment: training set ${shapeText(train)}, test set ${shapeText(test)}`,
  weights: (formula) => `Parameters of the recurrent layer: ${formula}`,
  best: ({ epoch, value }, epochs) =>
    `Best accuracy on the validation set: epoch ${epoch}, ${percent(value)}. ` +
    `A new model trains for ${epoch === 1 ? "1 epoch" : `${epoch} epochs`} on all of the training set.` +
    (epoch === epochs ? "\nThat was the last epoch; more may be better: --epochs." : ""),
  test: accuracyTexts.en.test,
  keras: (accuracy) =>
    "The slide gives no figure. Keras 3.15.1 with usual settings (the last 200 words, zeros that count, learning rate 0.001): " +
    percent(accuracy),
  confusion: (counts, topics) =>
    `Confusion of the ${topics.length} largest topics (a row for each true one, a column for each predicted one, by number):\n` +
    confusionLines(counts, topics),
};

export const texts = { "zh-TW": zhTw, en };

/** The best epoch, counted from 1, and its accuracy. */
interface Best {
  readonly epoch: number;
  readonly value: number;
}

function topicName(topic: number): string {
  return `${topic} ${reutersTopics[topic]}`;
}

function countLines(topics: readonly TopicCount[], all: number): string {
  const lines = topics.map(
    ({ topic, count }) =>
      `  ${topicName(topic).padEnd(NAME)}${`${count}`.padStart(6)}${percent(count / all).padStart(9)}`,
  );
  return lines.join("\n");
}

/** Columns of the name of a topic: "8 money-supply". */
const NAME = 16;

function confusionLines({ data }: NdArray<Float64Array>, topics: readonly number[]): string {
  const line = (name: string, cells: readonly number[]) =>
    `  ${name.padEnd(NAME)}${cells.map((cell) => `${cell}`.padStart(4)).join("")}`;
  const rows = topics.map((topic, i) =>
    line(topicName(topic), Array.from(data.subarray(i * topics.length, (i + 1) * topics.length))),
  );
  return [line("", topics), ...rows].join("\n");
}
