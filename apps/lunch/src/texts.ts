import { percent, type Phrase } from "@seqloom/app-kit";

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：用 SimpleRNN 從過去幾天的午餐，猜今天吃什麼。",
  help: {
    units: "SimpleRNN 的神經元數",
    window: "往前看幾天",
    learningRate: "RMSprop 的學習率；投影片用 Keras 的預設值 0.001",
    meals: "最近幾餐，由舊到新，用逗號分開；直接回答，不再詢問",
  },
  /** Phrases for errors about this app's own settings. */
  phrases: [
    [/^(\d+) meals$/, "$1 餐"],
    [/^among (.+)$/, "這些餐點之一（$1）"],
  ] as readonly Phrase[],
  result: (loss: number, accuracy: number) =>
    `測試集的損失：${loss.toFixed(4)}\n測試集的正確率：${percent(accuracy)}（投影片：83.33 %）`,
  baseline: (meal: string, accuracy: number) => `基準（每天都猜最常出現的「${meal}」）的正確率：${percent(accuracy)}`,
  prediction: (meals: readonly string[]) => `預測結果：${meals.join(" ")}`,
  reality: (meals: readonly string[]) => `真實結果：${meals.join(" ")}`,
  question: (daysAgo: number) => `請問你${["昨天", "前天", "大前天"][daysAgo - 1] ?? `${daysAgo} 天前`}吃什麼：`,
  answer: (meal: string) => `我猜你今天會吃：${meal}`,
  nobodyToAsk: (example: string) => `這裡不是終端機，略過提問。用 --meals ${example} 直接詢問。`,
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: a SimpleRNN learns from the meals of the last days what the student eats today.",
  help: {
    units: "units of the SimpleRNN",
    window: "how many days to look back",
    learningRate: "learning rate of RMSprop; the slides keep Keras's default, 0.001",
    meals: "the last meals, oldest first, separated by commas; answers without asking",
  },
  phrases: [],
  result: (loss, accuracy) =>
    `Loss of the test set: ${loss.toFixed(4)}\nAccuracy on the test set: ${percent(accuracy)} (on the slide: 83.33 %)`,
  baseline: (meal, accuracy) =>
    `Accuracy of the baseline (always the most frequent meal, ${meal}): ${percent(accuracy)}`,
  prediction: (meals) => `Prediction: ${meals.join(" ")}`,
  reality: (meals) => `Real value: ${meals.join(" ")}`,
  question: (daysAgo) => `What did you eat ${daysAgo === 1 ? "yesterday" : `${daysAgo} days ago`}?`,
  answer: (meal) => `I guess that today you will eat: ${meal}`,
  nobodyToAsk: (example) => `Not a terminal, so nobody is asked. Ask with --meals ${example}`,
};

export const texts = { "zh-TW": zhTw, en };
