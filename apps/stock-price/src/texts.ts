import { backendInChinese, type Phrase, warningInChinese } from "@seqloom/app-kit";
import type { BackendReport } from "@seqloom/backend";
import type { Comparison } from "@seqloom/timeseries";

interface Close {
  readonly date: string;
  readonly close: number;
}

/** What the app says, in Traditional Chinese and English. */
const zhTw = {
  about: "課程範例：從過去 30 天的股價，預測下一個交易日的收盤價。",
  help: {
    stock: "台灣股票的名稱或代號；預設為台積電，在終端機上會詢問",
    start: "起始日期，如 Jan 1 2022、2022-01-01、1/1/2022、111/01/01；預設 2022-01-01",
    end: "截止日期，這一天不算在內；預設 2023-08-15",
    window: "時步：往前看幾個交易日",
    epochs: "訓練週期數",
    batchSize: "一批幾筆時步資料",
    learningRate: "RMSprop 的學習率",
    asOnSlide: "照投影片用所有日子做特徵縮放（偷看了測試集）",
    seed: "亂數種子",
    verbose: "1 畫進度條，2 每個週期一行，0 不印；終端機上預設為 1，寫入檔案或管線時為 2",
    dataDir: "放 2330.TW.csv 之類檔案的資料夾；預設為環境變數 SEQLOOM_DATA_DIR，沒有檔案則上網抓",
    quick: "快速試跑：只訓練 2 個週期",
    demo: "用模擬的股價，不需要任何資料",
    json: "把數字另存成這個 JSON 檔",
  },
  /** Phrases for errors about this app's own settings and about missing prices. */
  phrases: [
    [/^a text$/, "文字"],
    [/^at least (\d+)$/, "$1 以上"],
    [/^a day behind --start, (\S+)$/, "起始日期 $1 之後的日子"],
    [
      /^a date that exists, as .*$/,
      '存在的日期，如 "2020-08-31"、"31/8/2020"、"Aug. 31 2020" 或 "109/08/31"（民國年）',
    ],
    [
      /^stock-price: the trading days from --start to --end must be at least (\d+), got (\d+)\.$/,
      "stock-price：--start 到 --end 之間至少要有 $1 個交易日，卻只有 $2 個。",
    ],
    [
      /^stock: none of the (\d+) companies on Taiwan's exchange is called (.+)\.$/,
      "證交所的 $1 家上市公司裡沒有「$2」，請檢查 --stock。",
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
  ] as readonly Phrase[],
  backend: (report: BackendReport) => backendInChinese(report),
  warning: (warning: string) => warningInChinese(warning),
  verdict: ({ rows, modelIsBest }: Pick<Comparison, "rows" | "modelIsBest" | "verdict">) => {
    const [ours, baseline] = rows.map(({ name, mae }) => `${name} ${mae!.toFixed(4)}`);
    return `結論：${rows[0]!.name} ${modelIsBest ? "勝過" : "沒有勝過"}「${rows[1]!.name}」（mae：${ours}、${baseline}）。`;
  },
  questions: ["請輸入台灣股票名稱、或代號：", "請輸入查詢起始日期：", "請輸入查詢截止日期："],
  madeUp: "注意：這是模擬的股價（--demo），數字不能與投影片相比。",
  found: (name: string, dates: readonly string[]) =>
    `${name}：${dates.length} 個交易日，${dates[0]} 到 ${dates.at(-1)}`,
  scaledOnTrain: "特徵縮放只用訓練集的最小值與最大值；測試集可能超出 0 到 1。",
  scaledOnAll: [
    "特徵縮放用了所有日子的最小值與最大值，和投影片一樣（--as-on-slide）。",
    "這樣的數字會比實際好看：縮放時已經知道未來最高、最低到哪裡，真的要預測時沒有人知道。",
  ].join("\n"),
  parts: (counts: readonly number[]) => `訓練集 ${counts[0]} 天、驗證集 ${counts[1]} 天、測試集 ${counts[2]} 天`,
  persistence: "收盤價不變",
  test: (ours: number, persistence: number) =>
    `測試集的 MSE（縮放後）：${ours.toFixed(4)}；基準（收盤價不變）：${persistence.toFixed(4)}；投影片：0.0039\n\n換算成元：`,
  tomorrow: (name: string, last: string, lastForecast: number, next: string, forecast: number) =>
    [
      `\n${name}預測收盤價 ------`,
      `最後一日 (${slashed(last)})：${lastForecast.toFixed(2)}`,
      `次交易日 (${slashed(next)})：${forecast.toFixed(2)}`,
      `預測漲跌：${signed(forecast - lastForecast)}`,
    ].join("\n"),
  reality: (name: string, last: string, close: number, came: Close | undefined) =>
    [
      `\n${name}真實收盤價 ------`,
      `最後一日 (${slashed(last)})：${close.toFixed(2)}`,
      ...(came
        ? [`次交易日 (${slashed(came.date)})：${came.close.toFixed(2)}`, `真實漲跌：${signed(came.close - close)}`]
        : ["次交易日：還不知道"]),
    ].join("\n"),
};

const en: typeof zhTw = {
  about: "Course example: the close of a stock on the next trading day, from the last 30 days.",
  help: {
    stock: "name or number of a stock in Taiwan; 台積電 (TSMC) if left out, asked for on a terminal",
    start: "first day, as Jan 1 2022, 2022-01-01, 1/1/2022 or 111/01/01; 2022-01-01 if left out",
    end: "the day behind the last one; 2023-08-15 if left out",
    window: "how many trading days to look back",
    epochs: "passes over the training windows",
    batchSize: "windows in a batch",
    learningRate: "learning rate of RMSprop",
    asOnSlide: "scale by all days, as on the slides, the test days among them",
    seed: "seed of all random numbers",
    verbose: "1 draws bars, 2 writes a line an epoch, 0 nothing; on a terminal 1, in a file or a pipe 2",
    dataDir: "folder with files as 2330.TW.csv; SEQLOOM_DATA_DIR if left out; without a file the network is asked",
    quick: "a first look: 2 epochs",
    demo: "on made-up prices, without any data",
    json: "a JSON file to write the figures to",
  },
  phrases: [],
  backend: ({ message }) => message,
  warning: (warning) => warning,
  verdict: ({ verdict }) => verdict,
  questions: ["Name or number of a stock in Taiwan:", "First day:", "Day behind the last one:"],
  madeUp: "Note: these prices are made up (--demo); no figure compares with the slides.",
  found: (name, dates) => `${name}: ${dates.length} trading days, ${dates[0]} to ${dates.at(-1)}`,
  scaledOnTrain: "Scaled by the minimum and maximum of the training days alone; test days may leave 0 to 1.",
  scaledOnAll: [
    "Scaled by the minimum and maximum of all days, as on the slides (--as-on-slide).",
    "That flatters: the scale knows how high and low the future goes, which nobody does who really forecasts.",
  ].join("\n"),
  parts: (counts) => `Training ${counts[0]} days, validation ${counts[1]} days, test ${counts[2]} days`,
  persistence: "close stays",
  test: (ours, persistence) =>
    `MSE of the test set, scaled: ${ours.toFixed(4)}; baseline (the close stays): ${persistence.toFixed(4)}; ` +
    `on the slide: 0.0039\n\nIn dollars:`,
  tomorrow: (name, last, lastForecast, next, forecast) =>
    [
      `\n${name}, forecast close ------`,
      `Last day (${slashed(last)}): ${lastForecast.toFixed(2)}`,
      `Next trading day (${slashed(next)}): ${forecast.toFixed(2)}`,
      `Change: ${signed(forecast - lastForecast)}`,
    ].join("\n"),
  reality: (name, last, close, came) =>
    [
      `\n${name}, real close ------`,
      `Last day (${slashed(last)}): ${close.toFixed(2)}`,
      ...(came
        ? [
            `Next trading day (${slashed(came.date)}): ${came.close.toFixed(2)}`,
            `Change: ${signed(came.close - close)}`,
          ]
        : ["Next trading day: not known yet"]),
    ].join("\n"),
};

export const texts = { "zh-TW": zhTw, en };

function slashed(date: string): string {
  return date.replaceAll("-", "/");
}

function signed(change: number): string {
  return `${change >= 0 ? "+" : ""}${change.toFixed(2)}`;
}
