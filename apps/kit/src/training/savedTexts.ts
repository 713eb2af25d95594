import { shellWord } from "./shellWord.js";

/** Texts about saved and loaded models. */
export interface SavedTexts {
  readonly saved: (app: string, path: string, toLoad: string) => string;
  readonly loaded: (model: {
    readonly path: string;
    /** ISO 8601. */
    readonly created: string;
    readonly seed: number | null;
    readonly epochs: number;
    /** Settings as on the command line. */
    readonly settings: string;
  }) => string;
  readonly data: (isSame: boolean) => string;
  readonly withoutData: string;
}

const chinese: SavedTexts = {
  saved: (app, path, toLoad) => `模型存成 ${path}，之後不必再訓練：npm start -- ${app} --load ${shellWord(toLoad)}`,
  loaded: ({ path, created, seed, epochs, settings }) =>
    `載入 ${path}，不再訓練：${day(created)} 存下，種子${seed === null ? "不明" : ` ${seed}`}，訓練了 ${epochs} 個週期\n當時的設定：${settings}`,
  data: (isSame) =>
    isSame ? "資料與訓練時相同。" : "資料與訓練時不同，測試集裡可能有訓練時看過的資料，它的數字不能與當時相比。",
  withoutData: "沒有資料，所以不評估；模型照樣可以回答。",
};

const english: SavedTexts = {
  saved: (app, path, toLoad) =>
    `The model is saved as ${path}. To ask it without training: npm start -- ${app} --load ${shellWord(toLoad)}`,
  loaded: ({ path, created, seed, epochs, settings }) =>
    `Loaded ${path}, nothing is trained: saved on ${day(created)}, seed ${seed ?? "unknown"}, trained for ${epochs} epochs\n` +
    `Settings of that run: ${settings}`,
  data: (isSame) =>
    isSame
      ? "The data are those of the training."
      : "The data are not those of the training: the test set may hold some that it has seen, so its figures cannot be compared.",
  withoutData: "Without the data nothing is evaluated; the model answers all the same.",
};

/** The texts in Traditional Chinese or else English. */
export function savedTexts(language: string): SavedTexts {
  return language === "zh-TW" ? chinese : english;
}

function day(moment: string): string {
  return new Date(moment).toLocaleDateString("sv"); // 2026-11-30, in the time zone of the reader
}
