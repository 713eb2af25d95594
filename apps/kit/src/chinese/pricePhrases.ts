import type { Phrase } from "./Phrase.js";

/** Phrases for the allowed values of an app's settings about a stock and its days. */
export const allowedPricePhrases: readonly Phrase[] = [
  [/^at least (\d+)$/, "$1 以上"],
  [/^a day behind --start, (\S+)$/, "起始日期 $1 之後的日子"],
  [/^a date that exists, as .*$/, '存在的日期，如 "2020-08-31"、"31/8/2020"、"Aug. 31 2020" 或 "109/08/31"（民國年）'],
];

/** Sentences about prices that cannot be had, and about files of prices. */
export const pricePhrases: readonly Phrase[] = [
  [
    /^(\S+): the trading days from --start to --end must be at least (\d+), got (\d+)\.$/,
    "$1：--start 到 --end 之間至少要有 $2 個交易日，卻只有 $3 個。",
  ],
  [
    /^stock: none of the (\d+) companies on Taiwan's exchange is called (.+)\. Did you mean (.+)\?$/,
    "證交所的 $1 家上市公司裡沒有「$2」。是不是 $3？",
  ],
  [
    /^stock: none of the (\d+) companies on Taiwan's exchange is called (.+)\.$/,
    "證交所的 $1 家上市公司裡沒有「$2」，請檢查 --stock。",
  ],
  [
    /^stock: no list here has the name (.+), and that of the exchange cannot be had\. Did you mean (.+)\?$/,
    "找不到叫「$1」的股票，也連不上證交所。是不是 $2？",
  ],
  [/^stock: (Yahoo|TWSE) knows no stock (\S+)\.$/, "$1 查無股票 $2，請檢查 --stock。"],
  [
    /^stock: (.+) has no trading day from (\S+) to (\S+) \(\w+\)\.$/,
    "$1 從 $2 到 $3 沒有交易日，請檢查 --start 與 --end。",
  ],
  [
    /^stock: the prices of (\S+) cannot be had: there is no (\S+) in the folder of data \(.*?\); Yahoo cannot be reached \(.*?\); TWSE cannot be reached \(.*?\)\.$/,
    "拿不到 $1 的股價：--data-dir 或 SEQLOOM_DATA_DIR 的資料夾裡沒有 $2，Yahoo 與證交所也都連不上。",
  ],
  [
    /^stock: the prices of (\S+) cannot be had: (\S+) begins on (\S+) and ends on (\S+); (.+)\.$/,
    "拿不到 $1 的股價：$2 只有 $3 到 $4，網路上也問不到（$5）。",
  ],
  [
    /^stock: the prices of (\S+) cannot be had: (\S+) begins on (\S+); (.+)\.$/,
    "拿不到 $1 的股價：$2 從 $3 才開始，網路上也問不到（$4）。",
  ],
  [
    /^stock: the prices of (\S+) cannot be had: (\S+) ends on (\S+); (.+)\.$/,
    "拿不到 $1 的股價：$2 只到 $3，網路上也問不到（$4）。",
  ],
  [/^stock: the prices of (\S+) cannot be had: (.+)\.$/, "拿不到 $1 的股價（$2）。"],
  [
    /^stock: (\S+) cannot be reached \(.*\)\.$/,
    "連不上 $1；把 --stock 改成股票代號，或用 --data-dir 指定放股價檔的資料夾。",
  ],
  [
    /^stock: line (\d+) of (\S+) has (\d+) columns?, the header has (\d+)\.$/,
    "$2 的第 $1 行有 $3 欄，標題卻有 $4 欄。",
  ],
  [/^stock: (\S+) has no column "(.+?)", only (.+)\.$/, '$1 沒有 "$2" 這一欄，只有 $3。'],
  [/^stock: row (\d+) of (\S+) has no date: .*, got (.+?)\.(?: .*)?$/, "$2 的第 $1 筆不是日期：$3。"],
  [/^stock: row (\d+) of (\S+) has the date (\S+) a second time\.$/, "$2 的第 $1 筆，日期 $3 重複了。"],
  [/^stock: row (\d+) of (\S+) has the date (\S+) after (\S+)\.$/, "$2 的第 $1 筆，日期 $3 排在 $4 之後。"],
  [/^stock: (\S+) is empty\.$/, "$1 是空的。"],
];
