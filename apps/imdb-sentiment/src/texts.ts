import { backendInChinese, type Phrase } from "@seqloom/app-kit";
import type { BackendReport } from "@seqloom/backend";

/** What the app says, in Traditional Chinese and English. */
const zhTw = {
  about: "課程範例：從電影評論的文字，判斷它是正評還是負評。",
  help: {
    model: "投影片上的哪一個模型",
    epochs: "訓練週期數；預設依投影片（gru 最多 25，其餘 10），加上 --quick 則為 3",
    seed: "亂數種子",
    verbose: "1 畫進度條，2 每個週期一行，0 不印；終端機上預設為 1，寫入檔案或管線時為 2",
    dataDir: "放 imdb.npz 與 imdb_word_index.json 的資料夾；預設為環境變數 SEQLOOM_DATA_DIR",
    quick: "快速試跑：只用 4000 則評論訓練",
    demo: "用模擬的評論，不需要任何資料",
    text: "要判斷的評論（英文）",
    json: "把數字另存成這個 JSON 檔",
  },
  phrases: [[/^a text with at least one word$/, "至少有一個英文單字的文字"]] as readonly Phrase[],
  backend: (report: BackendReport) => backendInChinese(report),
  madeUp: "注意：這是模擬的資料（--demo），數字不能與投影片相比。",
  counts: (train: number, test: number) => `訓練集：${train} 則，測試集：${test} 則`,
  first: (numbers: readonly number[], words: string, isGood: boolean) =>
    `第一則評論：${shortList(numbers)}\n解碼：${shortText(words)}\n標註：${isGood ? "正評" : "負評"}`,
  shapes: (train: readonly number[], test: readonly number[]) =>
    `序列對齊後的形狀：訓練集 (${train.join(", ")})，測試集 (${test.join(", ")})`,
  best: ({ epoch, value }: Best, kept: number | undefined) =>
    `驗證集正確率最高：第 ${epoch} 個週期，${percent(value)}` +
    (kept === undefined ? "" : `；驗證集損失最低、保留其權重的：第 ${kept} 個週期`),
  test: (loss: number, accuracy: number, baseline: number) =>
    `測試集的損失：${loss.toFixed(4)}\n測試集的正確率：${percent(accuracy)}\n基準（每則都猜同一種）的正確率：${percent(baseline)}`,
  onSlide: (of: "test" | "validation", accuracy: number) =>
    `投影片：${of === "test" ? "測試集" : "驗證集"}正確率 ${percent(accuracy)}`,
  nobodyToAsk: '判斷自己的評論：--text "a wonderful film with a clever plot"',
  judgement: (review: string, chance: number, unknown: readonly string[]) =>
    `「${review}」\n${chance >= 0.5 ? "正評" : "負評"}（是正評的機率 ${percent(chance)}）` +
    (unknown.length > 0 ? `\n不在字彙中的字：${unknown.join(" ")}` : ""),
};

const en: typeof zhTw = {
  about: "Course example: from the words of a film review to good or bad.",
  help: {
    model: "which model of the slides",
    epochs:
      "passes over the training set; those of the slides if left out (gru up to 25, others 10), or 3 with --quick",
    seed: "seed of all random numbers",
    verbose: "1 draws bars, 2 writes a line an epoch, 0 nothing; on a terminal 1, in a file or a pipe 2",
    dataDir: "folder with imdb.npz and imdb_word_index.json; SEQLOOM_DATA_DIR if left out",
    quick: "a first look: trains on 4000 reviews only",
    demo: "on made-up reviews, without any data",
    text: "a review to judge, in English",
    json: "a JSON file to write the figures to",
  },
  phrases: [],
  backend: ({ message }) => message,
  madeUp: "Note: these data are made up (--demo); no figure compares with the slides.",
  counts: (train, test) => `Training set: ${train} reviews, test set: ${test} reviews`,
  first: (numbers, words, isGood) =>
    `First review: ${shortList(numbers)}\nDecoded: ${shortText(words)}\nLabel: ${isGood ? "good" : "bad"}`,
  shapes: (train, test) => `Shapes after alignment: training set (${train.join(", ")}), test set (${test.join(", ")})`,
  best: ({ epoch, value }, kept) =>
    `Best accuracy on the validation set: epoch ${epoch}, ${percent(value)}` +
    (kept === undefined ? "" : `; lowest validation loss, whose weights are kept: epoch ${kept}`),
  test: (loss, accuracy, baseline) =>
    `Loss of the test set: ${loss.toFixed(4)}\nAccuracy on the test set: ${percent(accuracy)}\n` +
    `Accuracy of the baseline (the same answer for every review): ${percent(baseline)}`,
  onSlide: (of, accuracy) => `On the slide: ${percent(accuracy)} on the ${of} set`,
  nobodyToAsk: 'Judge a review of your own: --text "a wonderful film with a clever plot"',
  judgement: (review, chance, unknown) =>
    `"${review}"\n${chance >= 0.5 ? "good" : "bad"} (chance of being good: ${percent(chance)})` +
    (unknown.length > 0 ? `\nNot in the vocabulary: ${unknown.join(" ")}` : ""),
};

export const texts = { "zh-TW": zhTw, en };

interface Best {
  readonly epoch: number;
  readonly value: number;
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)} %`;
}

function shortList(numbers: readonly number[]): string {
  return `[${numbers.slice(0, 8).join(", ")}, …, ${numbers.slice(-3).join(", ")}]`;
}

function shortText(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
