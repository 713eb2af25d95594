import { type Phrase, warningInChinese } from "@seqloom/app-kit";

/** Standardized errors of the model and of the baseline, and what turns them into °C. */
interface Errors {
  readonly validation: readonly [model: number, baseline: number];
  readonly test: readonly [model: number, baseline: number];
  readonly celsius: (error: number) => number;
}

/** The warning of windows about a number that stands apart from all others. */
const APART = /feature (\d+)(?: \(and (\d+) more\))? is (\S+) in (\d+) rows? and otherwise from (\S+) to (\S+);/;

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：從過去十天的天氣，預測耶拿一天後的氣溫。",
  help: {
    model: "投影片上的哪一個模型；naive 是基準，不訓練",
  },
  phrases: [[/^"gru" or "dense" with --save$/, '"gru" 或 "dense"（加上 --save 時）']] as readonly Phrase[],
  warning: (warning: string, columns: readonly string[]) => {
    const [, feature, others, value, count, low, high] = APART.exec(warning) ?? [];
    if (feature === undefined) return warningInChinese(warning);
    const named = `${columns[Number(feature)]}${others === undefined ? " " : `（另有 ${others} 種也是）`}`;
    return (
      `注意：縮放後的 ${named}有 ${count} 筆是 ${value}，其餘都在 ${low} 到 ${high} 之間；` +
      "這個數字看來代表沒有測量（如 -9999），應該在縮放之前處理掉。"
    );
  },
  simulated: "注意：這是模擬的天氣（--demo），數字不能與投影片相比。",
  table: (columns: readonly string[], rows: number, first: string, last: string) =>
    `${columns.length} 種測量值：${columns.join("、")}\n${rows} 筆，每小時一筆，${first} 到 ${last}`,
  report: (sentinels: Readonly<Record<string, number>>) => {
    const parts = Object.entries(sentinels).map(([name, count]) => `${name} ${count} 筆`);
    return parts.length === 0 ? "沒有缺值" : `以 -9999 表示沒有測量：${parts.join("、")}（照原樣保留）`;
  },
  naive: (error: number, degrees: number) =>
    `\n基準（一天後和現在一樣）：驗證集 MAE ${error.toFixed(4)} = ${degrees.toFixed(2)} °C（投影片 0.29 = 2.57 °C）`,
  best: (epoch: number, error: number, degrees: number) =>
    `驗證集 MAE 最低：第 ${epoch} 個週期，${error.toFixed(4)} = ${degrees.toFixed(2)} °C`,
  comparison: (model: string, { validation, test, celsius }: Errors) =>
    [
      `\n驗證集：${model} ${both(validation[0], celsius)}，基準 ${both(validation[1], celsius)}`,
      `測試集（最後的權重）：${model} ${both(test[0], celsius)}，基準 ${both(test[1], celsius)}`,
    ].join("\n"),
  verdict: (model: string, isBetter: boolean) =>
    isBetter ? `結論：${model} 勝過基準。` : `結論：${model} 沒有勝過基準，不如直接猜明天和今天一樣。`,
  tomorrow: (last: string, now: number, hours: number, forecast: number) =>
    `最後一筆（${last}）：${now.toFixed(2)} °C；預測 ${hours} 小時後：${forecast.toFixed(2)} °C`,
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: the temperature in Jena a day ahead, from the weather of the last ten days.",
  help: {
    model: "which model of the slides; naive has no weights",
  },
  phrases: [],
  warning: (warning) => warning,
  simulated: "Note: this weather is simulated (--demo); its figures are not those of the slides.",
  table: (columns, rows, first, last) =>
    `${columns.length} measurements: ${columns.join(", ")}\n${rows} rows, one an hour, ${first} to ${last}`,
  report: (sentinels) => {
    const parts = Object.entries(sentinels).map(([name, count]) => `${count} in ${name}`);
    return parts.length === 0 ? "No value is missing" : `-9999, not measured: ${parts.join(", ")} (left as they are)`;
  },
  naive: (error, degrees) =>
    `\nBaseline (in a day it is as warm as now): MAE of the validation set ${error.toFixed(4)} = ${degrees.toFixed(2)} °C ` +
    `(on the slide 0.29 = 2.57 °C)`,
  best: (epoch, error, degrees) =>
    `Lowest MAE of the validation set: epoch ${epoch}, ${error.toFixed(4)} = ${degrees.toFixed(2)} °C`,
  comparison: (model, { validation, test, celsius }) =>
    [
      `\nvalidation set: ${model} ${both(validation[0], celsius)}, baseline ${both(validation[1], celsius)}`,
      `test set (last weights): ${model} ${both(test[0], celsius)}, baseline ${both(test[1], celsius)}`,
    ].join("\n"),
  verdict: (model, isBetter) =>
    isBetter
      ? `Verdict: ${model} is better than the baseline.`
      : `Verdict: ${model} is not better than the baseline; rather guess that nothing changes.`,
  tomorrow: (last, now, hours, forecast) =>
    `Last row (${last}): ${now.toFixed(2)} °C; forecast for ${hours} hours later: ${forecast.toFixed(2)} °C`,
};

export const texts = { "zh-TW": zhTw, en };

/** An error, standardized and in °C. */
function both(error: number, celsius: (error: number) => number): string {
  return `${error.toFixed(4)} = ${celsius(error).toFixed(2)} °C`;
}
