import { warningInChinese } from "@seqloom/app-kit";

/** The last day of the prices, and the forecast of its close. */
interface LastForecast {
  readonly today: string;
  readonly forecast: number;
}

/** The last day of the prices, and its close. */
interface LastClose {
  readonly today: string;
  readonly close: number;
}

/** The next close as it came, and how far from the last one. */
interface NextClose {
  readonly date: string;
  readonly close: number;
  readonly change: number;
}

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：從過去 30 天的股價，預測下一個交易日的收盤價。",
  help: {
    stock: "台灣股票的名稱或代號；預設為台積電，在終端機上會詢問",
    start: "起始日期，如 Jan 1 2022、2022-01-01、1/1/2022、111/01/01；預設 2022-01-01",
    end: "截止日期，這一天不算在內；預設 2023-08-15",
    window: "時步：往前看幾個交易日",
    batchSize: "一批幾筆時步資料",
    learningRate: "RMSprop 的學習率",
    asOnSlide: "照投影片用所有日子做特徵縮放（偷看了測試集）",
  },
  warning: (warning: string) => warningInChinese(warning),
  questions: ["請輸入台灣股票名稱、或代號：", "請輸入查詢起始日期：", "請輸入查詢截止日期："],
  simulated: "注意：這是模擬的股價（--demo），數字不能與投影片相比。",
  found: (name: string, dates: readonly string[]) =>
    `${name}：${dates.length} 個交易日，${dates[0]} 到 ${dates.at(-1)}`,
  scaledOnTrain: "特徵縮放只用訓練集的最小值與最大值；測試集可能超出 0 到 1。",
  scaledOnAll: [
    "特徵縮放用了所有日子的最小值與最大值，和投影片一樣（--as-on-slide）。",
    "這樣的數字會比實際好看：縮放時已經知道未來最高、最低到哪裡，真的要預測時沒有人知道。",
  ].join("\n"),
  parts: (counts: readonly number[]) => `訓練集 ${counts[0]} 天、驗證集 ${counts[1]} 天、測試集 ${counts[2]} 天`,
  persistence: "收盤價不變",
  picture: { title: "測試集的收盤價", forecast: "預測值", real: "真實值" },
  test: (ours: number, persistence: number) =>
    `測試集的 MSE（縮放後）：${ours.toFixed(4)}；基準（收盤價不變）：${persistence.toFixed(4)}；投影片：0.0039\n\n換算成元：`,
  tomorrow: (name: string, last: LastForecast, next: string, forecast: number, change: number) =>
    [
      `\n${name}預測收盤價 ------`,
      `最後一日 (${slashed(last.today)})：${last.forecast.toFixed(2)}`,
      `次交易日 (${slashed(next)})：${forecast.toFixed(2)}`,
      `預測漲跌：${signed(change)}`,
    ].join("\n"),
  reality: (name: string, last: LastClose, next: NextClose | undefined) =>
    [
      `\n${name}真實收盤價 ------`,
      `最後一日 (${slashed(last.today)})：${last.close.toFixed(2)}`,
      next ? `次交易日 (${slashed(next.date)})：${next.close.toFixed(2)}` : "次交易日：還不知道",
      ...(next ? [`真實漲跌：${signed(next.change)}`] : []),
    ].join("\n"),
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: the close of a stock on the next trading day, from the last 30 days.",
  help: {
    stock: "name or number of a stock in Taiwan; 台積電 (TSMC) if left out, asked for on a terminal",
    start: "first day, as Jan 1 2022, 2022-01-01, 1/1/2022 or 111/01/01; 2022-01-01 if left out",
    end: "the day behind the last one; 2023-08-15 if left out",
    window: "how many trading days to look back",
    batchSize: "windows in a batch",
    learningRate: "learning rate of RMSprop",
    asOnSlide: "scale by all days, as on the slides, the test days among them",
  },
  warning: (warning) => warning,
  questions: ["Name or number of a stock in Taiwan:", "First day:", "Day behind the last one:"],
  simulated: "Note: these prices are simulated (--demo); their figures are not those of the slides.",
  found: (name, dates) => `${name}: ${dates.length} trading days, ${dates[0]} to ${dates.at(-1)}`,
  scaledOnTrain: "Scaled by the minimum and maximum of the training days alone; test days may leave 0 to 1.",
  scaledOnAll: [
    "Scaled by the minimum and maximum of all days, as on the slides (--as-on-slide).",
    "That flatters: the scale knows how high and low the future goes, which nobody does who really forecasts.",
  ].join("\n"),
  parts: (counts) => `Training ${counts[0]} days, validation ${counts[1]} days, test ${counts[2]} days`,
  persistence: "close stays",
  picture: { title: "Closes of the test set", forecast: "Forecast", real: "Real" },
  test: (ours, persistence) =>
    `MSE of the test set, scaled: ${ours.toFixed(4)}; baseline (the close stays): ${persistence.toFixed(4)}; ` +
    `on the slide: 0.0039\n\nIn dollars:`,
  tomorrow: (name, last, next, forecast, change) =>
    [
      `\n${name}, forecast close ------`,
      `Last day (${slashed(last.today)}): ${last.forecast.toFixed(2)}`,
      `Next trading day (${slashed(next)}): ${forecast.toFixed(2)}`,
      `Change: ${signed(change)}`,
    ].join("\n"),
  reality: (name, last, next) =>
    [
      `\n${name}, real close ------`,
      `Last day (${slashed(last.today)}): ${last.close.toFixed(2)}`,
      next ? `Next trading day (${slashed(next.date)}): ${next.close.toFixed(2)}` : "Next trading day: not known yet",
      ...(next ? [`Change: ${signed(next.change)}`] : []),
    ].join("\n"),
};

export const texts = { "zh-TW": zhTw, en };

function slashed(date: string): string {
  return date.replaceAll("-", "/");
}

function signed(change: number): string {
  return `${change >= 0 ? "+" : ""}${change.toFixed(2)}`;
}
