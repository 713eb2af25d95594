import { percent, type Phrase } from "@seqloom/app-kit";
import { stepTexts, wordsEn, wordsZhTw } from "./stepTexts.js";

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：用 SimpleRNN 從過去幾天的午餐，猜今天吃什麼。",
  help: {
    units: "SimpleRNN 的神經元數",
    window: "往前看幾天",
    layers: "堆疊幾層 SimpleRNN（投影片的 TO-DO）",
    validation: "訓練集最後多少比例的日子當作驗證集（投影片的 TO-DO）",
    learningRate: "RMSprop 的學習率；預設 0.005，加上 --as-on-slide 則是 0.001",
    asOnSlide: "完全照投影片的設定：Keras 預設的學習率 0.001",
    meals: "最近幾餐，由舊到新，用逗號分開；直接回答，不再詢問",
  },
  /** Phrases for errors about this app's own settings. */
  phrases: [
    [/^(\d+) meals$/, "$1 餐"],
    [/^among (.+)$/, "這些餐點之一（$1）"],
    [/^0, or so much that it has more than (\d+) days$/, "0，或大到超過 $1 天"],
  ] as readonly Phrase[],
  result: (loss: number, accuracy: number) =>
    `測試集的損失：${loss.toFixed(4)}\n測試集的正確率：${percent(accuracy)}（投影片：83.33 %）`,
  slideRate: "學習率是投影片的 0.001：150 步還學不完，種子 1 到 10 答對 3 到 5 天，中位數 5 天，就是投影片的 83.33 %。",
  ownRate: "與投影片的差別：學習率是 0.005 而不是 0.001，150 步就學得完；--as-on-slide 換回投影片的設定。",
  steps: stepTexts(wordsZhTw),
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
    layers: "how many SimpleRNNs to stack (a TO-DO of the slide)",
    validation: "which part of the training days, the last ones, to validate on (a TO-DO of the slide)",
    learningRate: "learning rate of RMSprop; default 0.005, with --as-on-slide 0.001",
    asOnSlide: "the settings of the slide: Keras's default rate, 0.001",
    meals: "the last meals, oldest first, separated by commas; answers without asking",
  },
  phrases: [],
  result: (loss, accuracy) =>
    `Loss of the test set: ${loss.toFixed(4)}\nAccuracy on the test set: ${percent(accuracy)} (on the slide: 83.33 %)`,
  slideRate:
    "The learning rate is the slide's 0.001: 150 steps leave the model unfinished; seeds 1 to 10 get 3 to 5 of 6 days, 5 in the median,\n" +
    "which is the slide's 83.33 %.",
  ownRate:
    "What differs from the slide: a learning rate of 0.005, not 0.001, so that 150 steps are enough; --as-on-slide has the slide's.",
  steps: stepTexts(wordsEn),
  baseline: (meal, accuracy) =>
    `Accuracy of the baseline (always the most frequent meal, ${meal}): ${percent(accuracy)}`,
  prediction: (meals) => `Prediction: ${meals.join(" ")}`,
  reality: (meals) => `Real value: ${meals.join(" ")}`,
  question: (daysAgo) => `What did you eat ${daysAgo === 1 ? "yesterday" : `${daysAgo} days ago`}?`,
  answer: (meal) => `I guess that today you will eat: ${meal}`,
  nobodyToAsk: (example) => `Not a terminal, so nobody is asked. Ask with --meals ${example}`,
};

export const texts = { "zh-TW": zhTw, en };
