import type { Texts } from "./CourseRow.js";

/** The decks of the course, in its order. */
export const decks = {
  recurrent: { en: "Recurrent neural networks", "zh-TW": "循環神經網路" },
  sequences: { en: "Text and sequences", "zh-TW": "文字資料與序列資料" },
  shapes: { en: "LSTM", "zh-TW": "LSTM：長短期記憶網路" },
  dataScience: { en: "RNN in data science", "zh-TW": "資料科學的 RNN" },
  language: { en: "RNN and LSTM for language", "zh-TW": "自然語言處理：RNN 與 LSTM" },
} as const satisfies Readonly<Record<string, Texts>>;
