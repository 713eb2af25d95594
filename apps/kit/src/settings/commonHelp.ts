import type { CommonValues } from "./commonSettings.js";

/** Epochs where `--epochs` is left out: of a whole run (undefined where the model decides), and with `--quick`. */
export interface UsualEpochs {
  readonly usual?: number;
  readonly quick?: number;
}

type Help = Readonly<Record<keyof CommonValues | "backend" | "strict" | "lang", string>>;

const chinese: Help = {
  seed: "亂數種子；同一個種子得到同樣的結果",
  verbose: "1 畫進度條，2 每個週期一行，0 不印；終端機上預設為 1，寫入檔案或管線時為 2",
  dataDir: "放資料檔的資料夾（檔名見 README）；預設為環境變數 SEQLOOM_DATA_DIR",
  quick: "快速試跑：減少週期或資料，幾秒內看完整個流程",
  steps: "每個步驟多印一些：投影片要你看的中間結果",
  demo: "用模擬的資料，不需要任何檔案",
  json: "把數字另存成這個 JSON 檔",
  logdir: "把訓練紀錄寫進這個資料夾給 TensorBoard 看；省略資料夾則為 logs",
  backup: "把訓練備份在這個資料夾，中斷後再執行一次就從那裡接著訓練；省略資料夾則為 backup",
  save: "把訓練好的模型存成這個 .zip 檔或資料夾",
  load: "不訓練，改用 --save 存下的模型",
  seeds: "用這麼多個種子各訓練一次，印出中位數與範圍（預設：1）",
  out: "圖與報告存進這個資料夾；預設為 out 底下以程式名稱與時間命名的資料夾（環境變數 SEQLOOM_OUT_DIR 可以換掉 out）",
  plot: "同 --out；省略資料夾則為 plots",
  open: "最後用瀏覽器打開報告",
  backend: "TensorFlow.js 的後端；auto 取環境變數 SEQLOOM_BACKEND 所指，否則依序試 wasm、cpu",
  strict: "每台電腦都算出一模一樣的數字，稍慢一些；等同環境變數 SEQLOOM_STRICT=1",
  lang: "language, 語言",
};

const english: Help = {
  seed: "seed of all random numbers; the same seed gives the same result",
  verbose: "1 draws bars, 2 writes a line an epoch, 0 nothing; on a terminal 1, in a file or a pipe 2",
  dataDir: "folder of the data files (named in the README); SEQLOOM_DATA_DIR if left out",
  quick: "a first look in seconds, with fewer epochs or less data",
  steps: "prints more at each step: the values that the slides tell you to look at",
  demo: "on simulated data, without any file",
  json: "a JSON file to write the figures to",
  logdir: "writes logs for TensorBoard into this folder; logs if none is named",
  backup: "keeps the training in this folder; run again, it goes on from there; backup if none is named",
  save: "saves the trained model as this .zip file or folder",
  load: "takes a model that --save has saved, and trains nothing",
  seeds: "trains with so many seeds, and prints median and range (default: 1)",
  out: "folder of pictures and report; default: in out (or SEQLOOM_OUT_DIR) one named by the app and the time",
  plot: "another name of --out; plots if none is named",
  open: "opens the report in a browser at the end",
  backend: "backend of TensorFlow.js; auto takes what SEQLOOM_BACKEND names, else wasm, else cpu",
  strict: "the same digits on every machine, a little slower; as SEQLOOM_STRICT=1",
  lang: "language, 語言",
};

/** An app whose `--quick` changes nothing, since it ends within seconds anyway. */
interface Quickness {
  readonly isQuickAnyway?: boolean;
}

/** The lines of `--help` about settings that the kit knows, in Traditional Chinese or else English. */
export function commonHelp(
  language: string,
  { isQuickAnyway = false, ...epochs }: UsualEpochs & Quickness = {},
): Help & { readonly epochs: string } {
  const isChinese = language === "zh-TW";
  const anyway = isChinese ? "這個程式本來就只要幾秒，加不加都一樣" : "changes nothing here: it takes seconds anyway";
  return {
    ...(isChinese ? chinese : english),
    ...(isQuickAnyway && { quick: anyway }),
    epochs: isChinese ? chineseEpochs(epochs) : englishEpochs(epochs),
  };
}

function chineseEpochs({ usual, quick }: UsualEpochs): string {
  const shortened = quick === undefined ? "" : `；加上 --quick 則為 ${quick}`;
  return `訓練週期數（預設：${usual ?? "依模型而定"}${shortened}）`;
}

function englishEpochs({ usual, quick }: UsualEpochs): string {
  const shortened = quick === undefined ? "" : `; with --quick ${quick}`;
  return `epochs, passes over the training data (default: ${usual ?? "as the model needs"}${shortened})`;
}
