import { rephrase, type Phrase } from "./Phrase.js";
import { trainingInChinese } from "./trainingInChinese.js";

const FEATURE = String.raw`feature (\d+)(?: \(and (\d+) more\))?`;

/** The warnings of @seqloom/timeseries about windows. */
const phrases: readonly Phrase[] = [
  [
    /^NaN or infinite numbers in (\d+) of (\d+) windows, first (\S+) in row (\d+), column (\d+).*$/,
    "$2 個視窗中有 $1 個含有 NaN 或無限大的數字，第一個是第 $4 列第 $5 欄的 $3；用它訓練，所有權重都會變成 NaN。請先補值，或略過這些列。",
  ],
  [
    /^NaN or infinite numbers in the targets of (\d+) of (\d+) windows, first (\S+) in row (\d+), column (\d+).*$/,
    "$2 個視窗中有 $1 個的目標值是 NaN 或無限大，第一個是第 $4 列第 $5 欄的 $3；用它訓練，所有權重都會變成 NaN。請先補值，或略過這些列。",
  ],
  [
    new RegExp(`^${FEATURE} is (\\S+) in (\\d+) rows? and otherwise from (\\S+) to (\\S+); that number .*$`),
    "特徵 $1 有 $4 筆是 $3，其餘都在 $5 到 $6 之間；這個數字看來代表缺值（如 -9999），請在縮放之前處理掉。",
  ],
  [
    new RegExp(`^${FEATURE} reaches from (\\S+) to (\\S+); networks learn little .*$`),
    "特徵 $1 的範圍從 $3 到 $4，超過 1000，網路很難學習；請先縮放，例如用 StandardScaler。",
  ],
  [/^the target is the same for every window, so .*$/, "每個視窗的目標值都一樣，沒有東西可以預測。"],
  [
    /^the target stands in its own window: it is feature (\d+) of step (\d+), .*$/,
    "目標值就在自己的視窗裡（第 $2 步的特徵 $1），模型照抄就好；請把目標值移到視窗之後的列。",
  ],
];

/**
 * A warning of windows or of a training, in Traditional Chinese; one that has no phrase is quoted as it is.
 *
 * @param warning as `onWarning` gets it, with the name of the function in front: "lookbackGenerator: NaN or …"
 */
export function warningInChinese(warning: string): string {
  if (warning.startsWith("fit: ")) return `注意：${trainingInChinese(warning.slice("fit: ".length))}`;
  const sentence = warning.replace(/^\w+: /, "");
  return `注意：${rephrase(sentence, phrases) ?? `視窗資料可能有問題，原文是：${sentence}`}`;
}
