import type { CourseRow } from "./CourseRow.js";
import { decks } from "./decks.js";
import { figures } from "./figures.js";

/** One of the three models of the alphabet. */
const letters = (
  number: 1 | 2 | 3,
  rest: Pick<CourseRow, "example" | "slide"> & { readonly keras: number },
): CourseRow => ({
  app: "alphabet",
  name: `model-${number}`,
  deck: decks.shapes,
  options: ["--model", String(number)],
  data: [],
  figure: figures.acc,
  curve: "acc",
  example: rest.example,
  ...(rest.slide === undefined ? {} : { slide: rest.slide }),
  keras: { values: [rest.keras] },
  ...(number === 2 ? { parameters: 5_466 } : { model: "alphabet" }),
  ...(number === 3 ? { wanted: 1 } : {}),
});

/** The examples of the deck on the LSTM and its shapes, in its order. */
export const shapeRows: readonly CourseRow[] = [
  letters(1, { example: { en: "one letter, (25, 1, 1)", "zh-TW": "一個字母，(25, 1, 1)" }, slide: 0.88, keras: 0.84 }),
  letters(2, {
    example: { en: "three letters, (23, 1, 3)", "zh-TW": "三個字母，(23, 1, 3)" },
    slide: 0.8261,
    keras: 0.8696,
  }),
  letters(3, { example: { en: "three letters, (23, 3, 1)", "zh-TW": "三個字母，(23, 3, 1)" }, slide: 1, keras: 1 }),
];

/** The examples of the deck on RNN in data science. */
export const dataScienceRows: readonly CourseRow[] = [
  {
    app: "stock-price",
    name: "close",
    deck: decks.dataScience,
    example: { en: "a stock's close, LSTM of 10 days", "zh-TW": "收盤價，10 天的 LSTM" },
    options: ["--features", "close"],
    model: "closeLstm",
    data: ["stock"],
    figure: figures.testMse,
    keras: {
      values: [0.0009, 0.0012, 0.0014],
      note: {
        en: "50 epochs, rate 0.001; the slide leaves them open",
        "zh-TW": "50 個週期、學習率 0.001；投影片沒有寫",
      },
    },
  },
];

/** The examples of the deck on RNN and LSTM for language, in its order. */
export const languageRows: readonly CourseRow[] = [
  {
    app: "dense-basics",
    name: "sequential",
    deck: decks.language,
    example: { en: "a Sequential model", "zh-TW": "Sequential 模型" },
    options: ["--model", "sequential"],
    model: "sequentialDense",
    data: [],
  },
  {
    app: "dense-basics",
    name: "functional",
    deck: decks.language,
    example: { en: "a functional model", "zh-TW": "Functional 模型" },
    options: ["--model", "functional"],
    model: "functionalDense",
    data: [],
  },
  {
    app: "dense-basics",
    name: "toy",
    deck: decks.language,
    example: { en: "five numbers, two classes", "zh-TW": "五個數，兩類" },
    options: ["--model", "toy"],
    model: "toyClassifier",
    data: [],
    figure: figures.toyAcc,
    keras: { values: [0.965, 0.995] },
    wanted: 0.95,
  },
  {
    app: "dense-basics",
    name: "wine",
    deck: decks.language,
    example: { en: "wines of three growers (exercise)", "zh-TW": "三個酒莊的酒（練習）" },
    options: ["--model", "wine"],
    model: "wineClassifier",
    data: ["wine"],
    figure: figures.wineAcc,
    keras: { values: [1] },
    wanted: 0.97,
  },
  {
    app: "rnn-types",
    name: "types",
    deck: decks.language,
    example: { en: "gradients, kinds, cells", "zh-TW": "梯度、序列問題、三種層" },
    options: [],
    data: [],
  },
  {
    app: "dense-basics",
    name: "lstm",
    deck: decks.language,
    example: { en: "LSTM(64) on (10, 1)", "zh-TW": "(10, 1) 的 LSTM(64)" },
    options: ["--model", "lstm"],
    model: "lstmClassifier",
    data: [],
  },
];
