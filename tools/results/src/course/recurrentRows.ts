import type { CourseRow } from "./CourseRow.js";
import { decks } from "./decks.js";
import { figures } from "./figures.js";

const deck = decks.recurrent;

const prices = { app: "stock-price", deck, model: "stockPrice", data: ["stock"], figure: figures.testMse };
const topics = {
  app: "reuters-topics",
  deck,
  data: ["reuters"],
  figure: figures.testAcc,
  curve: "val_acc",
  wanted: 0.7,
};

/** The examples of the deck on recurrent networks, in its order. */
export const recurrentRows: readonly CourseRow[] = [
  {
    app: "lunch",
    name: "lunch",
    deck,
    example: { en: "lunch, SimpleRNN", "zh-TW": "午餐預測，SimpleRNN" },
    options: [],
    model: "lunch",
    data: ["meals"],
    figure: figures.testAcc,
    slide: 5 / 6,
  },
  {
    ...prices,
    name: "as-on-slide",
    example: { en: "a stock, scaled as on the slide", "zh-TW": "股價，照投影片縮放" },
    options: ["--as-on-slide"],
    slide: 0.0039,
    keras: { values: [0.0074, 0.0085, 0.0096] },
  },
  {
    ...prices,
    name: "honest",
    example: { en: "a stock, scaled by training days", "zh-TW": "股價，只依訓練日縮放" },
    options: [],
    keras: { values: [0.0152, 0.0323, 0.034] },
    shortBecause: {
      en: "12 epochs at a rate of 1e-5 end where the first weights have put them: by seed 0.019 to 0.044 here, 0.015 to 0.034 with Keras.",
      "zh-TW":
        "學習率 1e-5 的 12 個週期還停在一開始的權重附近：各種子在這裡是 0.019 到 0.044，Keras 是 0.015 到 0.034。",
    },
  },
  {
    app: "text-basics",
    name: "words",
    deck,
    example: { en: "words, Tokenizer, embedding", "zh-TW": "斷詞、Tokenizer、嵌入" },
    options: [],
    data: [],
  },
  {
    app: "imdb-sentiment",
    name: "gru",
    deck,
    example: { en: "film reviews, GRU", "zh-TW": "影評，GRU" },
    options: ["--model", "gru"],
    model: "imdbGru",
    data: ["imdb"],
    figure: figures.testAcc,
    curve: "val_acc",
    slide: 0.8828,
    keras: { values: [0.8593], secondsPerEpoch: 39.9 },
  },
  {
    ...topics,
    name: "gru",
    example: { en: "topics (homework), GRU", "zh-TW": "主題分類（作業），GRU" },
    options: ["--model", "gru"],
    parameters: 667_950,
    keras: {
      values: [0.5726],
      note: { en: "usual settings: 200 words, rate 0.001", "zh-TW": "一般設定：200 個字、學習率 0.001" },
    },
  },
  {
    ...topics,
    name: "lstm",
    example: { en: "topics (homework), LSTM", "zh-TW": "主題分類（作業），LSTM" },
    options: ["--model", "lstm"],
    parameters: 676_014,
    keras: {
      values: [0.642],
      note: { en: "usual settings: 200 words, rate 0.001", "zh-TW": "一般設定：200 個字、學習率 0.001" },
    },
  },
];
