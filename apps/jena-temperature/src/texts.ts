import { type Phrase, warningInChinese } from "@seqloom/app-kit";
import type { TimeTable } from "@seqloom/datasets";
import type { Recipe } from "./recipes.js";
import { stepTexts } from "./stepTexts.js";
import type { WeekForecast } from "./weekForecast.js";

/** Converts a standardized error to °C. */
type Celsius = (error: number) => number;

/** Standardized errors of the model and of the baseline, and what turns them into °C. */
interface Errors {
  readonly validation: readonly [model: number, baseline: number];
  readonly test: readonly [model: number, baseline: number];
  readonly celsius: Celsius;
}

/** Settings of a run that may differ from those of the slide. */
interface RunSettings {
  readonly asOnSlide: boolean;
  readonly epochs: number;
}

/** Kind of the data: simulated or real, and by the hour or every ten minutes. */
interface DataKind {
  readonly demo: boolean;
  readonly rowsAnHour: 1 | 6;
}

/** The warning of windows about a number that stands apart from all others. */
const APART = /feature (\d+)(?: \(and (\d+) more\))? is (\S+) in (\d+) rows? and otherwise from (\S+) to (\S+);/;

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：從過去十天的天氣，預測耶拿一天後的氣溫。",
  help: {
    model: "投影片上的哪一個模型；naive 是基準，不訓練",
    units: "循環層的單位數，stacked 要兩個，例如 64,128（預設依投影片）",
    cell: "循環層用 GRU 或 LSTM",
    denseUnits: "輸出層之前的密集連接層的單位數，例如 64,32（預設依投影片）",
    learningRate: "RMSprop 的學習率",
    asOnSlide: "完全照投影片：每十分鐘一筆的 420,551 筆資料、投影片的週期數；慢很多",
  },
  phrases: [
    [/^one of the models that are trained, with --save$/, "要訓練的模型（加上 --save 時）"],
    [/^left out with --model (\S+)$/, "省略（--model $1 沒有這種層）"],
    [/^one number with --model (\S+)$/, "一個數字（--model $1）"],
    [/^two numbers with a comma between with --model (\S+)$/, "兩個數字，以逗號隔開（--model $1）"],
    [/^integers of 1 or more, separated by commas$/, "1 以上的整數，以逗號隔開"],
  ] as readonly Phrase[],
  warning: (warning: string, columns: readonly string[]) => {
    const [, feature, others, value, count, low, high] = APART.exec(warning) ?? [];
    if (feature === undefined) return warningInChinese(warning);
    const named = `${columns[Number(feature)]}${others === undefined ? " " : `（另有 ${others} 種也是）`}`;
    return (
      `注意：縮放後的 ${named}有 ${count} 筆是 ${value}，其餘都在 ${low} 到 ${high} 之間；` +
      "這個數字看來代表沒有測量（如 -9999），應該在縮放之前處理掉。"
    );
  },
  data: (weather: TimeTable, { demo, rowsAnHour }: DataKind) =>
    lines(
      demo && "注意：這是模擬的天氣（--demo），數字不能與投影片相比。",
      `${weather.columns.length} 種測量值：${weather.columns.join("、")}`,
      `${weather.length} 筆，每${rowsAnHour === 1 ? "小時" : "十分鐘"}一筆，${ends(weather).join(" 到 ")}`,
      !demo && fileInChinese(weather),
      unmeasuredInChinese(weather),
    ),
  deviation: (mean: number, deviation: number) =>
    `氣溫在訓練集的平均 ${mean.toFixed(2)} °C，標準差 ${deviation.toFixed(2)} °C：標準化後的誤差乘上標準差，就是 °C`,
  hourly:
    "投影片的這個模型每 30 分鐘取一點、看 5 天（step 3、lookback 720）；每小時的資料沒有半小時，改看 10 天的 240 個小時。",
  temperature: { all: "耶拿的氣溫 (°C)", firstDays: "耶拿的氣溫，前十天 (°C)" },
  naive: (error: number, degrees: number) =>
    `\n基準（一天後和現在一樣）：驗證集 MAE ${error.toFixed(4)} = ${degrees.toFixed(2)} °C（投影片 0.29 = 2.57 °C）`,
  best: (epoch: number, error: number, degrees: number) =>
    `驗證集 MAE 最低：第 ${epoch} 個週期，${error.toFixed(4)} = ${degrees.toFixed(2)} °C`,
  below: (count: number, epochs: number) => `${epochs} 個週期中，有 ${count} 個的驗證集 MAE 比基準低`,
  comparison: (model: string, { validation, test, celsius }: Errors) =>
    [
      `\n驗證集：${model} ${both(validation[0], celsius)}，基準 ${both(validation[1], celsius)}`,
      `測試集（最後的權重）：${model} ${both(test[0], celsius)}，基準 ${both(test[1], celsius)}`,
    ].join("\n"),
  verdict: (model: string, { validation, test, celsius }: Errors) => {
    const onValidation = `驗證集的平均誤差${differenceInChinese(validation, celsius)}`;
    const onTest = `測試集${differenceInChinese(test, celsius)}`;
    const wins = Number(isBetter(validation)) + Number(isBetter(test));
    if (wins === 2) return `結論：${model} 勝過基準：${onValidation}，${onTest}。`;
    if (wins === 0) return `結論：${model} 沒有勝過基準，不如直接猜明天和今天一樣：${onValidation}，${onTest}。`;
    return `結論：${model} 只在${isBetter(validation) ? "驗證集" : "測試集"}勝過基準：${onValidation}，${onTest}。`;
  },
  onSlide: ({ onSlide, ofKeras, slideEpochs }: Recipe, { asOnSlide, epochs }: RunSettings, celsius: Celsius) =>
    lines(
      onSlide === undefined ? "投影片：只有曲線，沒有數字" : `投影片：驗證集 MAE ${roughly(onSlide, celsius)}`,
      ofKeras &&
        `Keras 3.15.1（每小時的資料、${ofKeras.epochs} 個週期、一個種子）：最低 ${both(ofKeras.valMae, celsius)}`,
      asOnSlide
        ? "資料、視窗與模型都和投影片一樣；還有的差別來自亂數：權重與批次每次不同，而投影片只有一次的結果，是從曲線讀出的約數。"
        : `差別從哪裡來：投影片用每十分鐘一筆的資料、${slideEpochs} 個週期，這裡用每小時一筆、${epochs} 個週期，` +
            "視窗同樣是 240 個時間點，但可選的起點只有六分之一；加上 --as-on-slide 就和投影片一樣。",
    ),
  week: "測試集的第二週，每天同一時刻（°C）：",
  weekHead: (model: string) => ["時間", "實際", model, "基準"],
  weekErrors: (model: string, { forecast, baseline }: WeekForecast["errors"]) =>
    `整週的 MAE：${model} ${forecast.toFixed(2)} °C，基準 ${baseline.toFixed(2)} °C`,
  weekChart: { title: "一週的氣溫 (°C)", truth: "實際", forecast: "預測", baseline: "基準" },
  tomorrow: (weather: TimeTable, hours: number, forecast: number) =>
    `最後一筆（${ends(weather)[1]}）：${lastTemperature(weather).toFixed(2)} °C；預測 ${hours} 小時後：${forecast.toFixed(2)} °C`,
  steps: stepTexts["zh-TW"],
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: the temperature in Jena a day ahead, from the weather of the last ten days.",
  help: {
    model: "which model of the slides; naive has no weights",
    units: "units of the recurrent layers, two for stacked, as 64,128 (default: those of the slide)",
    cell: "kind of the recurrent layers",
    denseUnits: "units of the Dense layers in front of the last one, as 64,32 (default: those of the slide)",
    learningRate: "learning rate of RMSprop",
    asOnSlide: "just as on the slides: all 420,551 ten-minute rows and the slide's epochs; much slower",
  },
  phrases: [],
  warning: (warning) => warning,
  data: (weather, { demo, rowsAnHour }) =>
    lines(
      demo && "Note: this weather is simulated (--demo); its figures are not those of the slides.",
      `${weather.columns.length} measurements: ${weather.columns.join(", ")}`,
      `${weather.length} rows, one ${rowsAnHour === 1 ? "an hour" : "every ten minutes"}, ${ends(weather).join(" to ")}`,
      !demo && fileInEnglish(weather),
      unmeasuredInEnglish(weather),
    ),
  deviation: (mean, deviation) =>
    `Temperature over the training rows: mean ${mean.toFixed(2)} °C, deviation ${deviation.toFixed(2)} °C. ` +
    "A standardized error times the deviation is in °C",
  hourly:
    "On the slide this model has a time step every 30 minutes of 5 days (step 3, lookback 720). " +
    "Hourly rows have no half hours, so it gets the 240 hours of 10 days.",
  temperature: { all: "Temperature in Jena (°C)", firstDays: "Temperature in Jena, the first ten days (°C)" },
  naive: (error, degrees) =>
    `\nBaseline (in a day it is as warm as now): MAE of the validation set ${error.toFixed(4)} = ${degrees.toFixed(2)} °C ` +
    `(on the slide 0.29 = 2.57 °C)`,
  best: (epoch, error, degrees) =>
    `Lowest MAE of the validation set: epoch ${epoch}, ${error.toFixed(4)} = ${degrees.toFixed(2)} °C`,
  below: (count, epochs) => `Epochs with a lower MAE of the validation set than the baseline: ${count} of ${epochs}`,
  comparison: (model, { validation, test, celsius }) =>
    [
      `\nvalidation set: ${model} ${both(validation[0], celsius)}, baseline ${both(validation[1], celsius)}`,
      `test set (last weights): ${model} ${both(test[0], celsius)}, baseline ${both(test[1], celsius)}`,
    ].join("\n"),
  verdict: (model, { validation, test, celsius }) => {
    const onValidation = `on average ${difference(validation, celsius)} on the validation set`;
    const onTest = `${difference(test, celsius)} on the test set`;
    const wins = Number(isBetter(validation)) + Number(isBetter(test));
    if (wins === 2) return `Verdict: ${model} is better than the baseline: ${onValidation}, ${onTest}.`;
    if (wins === 0) {
      return `Verdict: ${model} is not better than the baseline; rather guess that nothing changes: ${onValidation}, ${onTest}.`;
    }
    const where = isBetter(validation) ? "validation" : "test";
    return `Verdict: ${model} is better than the baseline on the ${where} set alone: ${onValidation}, ${onTest}.`;
  },
  onSlide: ({ onSlide, ofKeras, slideEpochs }, { asOnSlide, epochs }, celsius) =>
    lines(
      onSlide === undefined
        ? "Slide: curves alone, no figure"
        : `Slide: MAE of the validation set ${roughly(onSlide, celsius)}`,
      ofKeras &&
        `Keras 3.15.1 (hourly rows, ${ofKeras.epochs} epochs, one seed): at best ${both(ofKeras.valMae, celsius)}`,
      asOnSlide
        ? "Data, windows and model are those of the slide. They still differ by chance: weights and batches are drawn anew, and " +
            "the slide has one run, whose figure is read off a curve."
        : `They differ since the slide has ten-minute rows and ${slideEpochs} epochs, and this run hourly rows and ${epochs} epochs: ` +
            "windows of 240 time steps as well, but a sixth of the places to begin. With --as-on-slide all is as on the slide.",
    ),
  week: "The second week of the test set, once a day (°C):",
  weekHead: (model) => ["time", "measured", model, "baseline"],
  weekErrors: (model, { forecast, baseline }) =>
    `MAE of the whole week: ${model} ${forecast.toFixed(2)} °C, baseline ${baseline.toFixed(2)} °C`,
  weekChart: { title: "A week of temperatures (°C)", truth: "measured", forecast: "forecast", baseline: "baseline" },
  tomorrow: (weather, hours, forecast) =>
    `Last row (${ends(weather)[1]}): ${lastTemperature(weather).toFixed(2)} °C; forecast for ${hours} hours later: ${forecast.toFixed(2)} °C`,
  steps: stepTexts.en,
};

export const texts = { "zh-TW": zhTw, en };

/** Rows of the slide's file. */
const SLIDE_ROWS = 420_551;

/** Those of the lines that there are. */
function lines(...all: readonly (string | false | undefined)[]): string {
  return all.filter((line) => typeof line === "string").join("\n");
}

/** Times of the first and the last row. */
function ends({ dates }: TimeTable): [string, string] {
  return [dates[0]!, dates.at(-1)!];
}

function lastTemperature(weather: TimeTable): number {
  return weather.numbers("T (degC)").at(-1)!;
}

function fileInChinese({ length, report: { file, fileRows } }: TimeTable): string {
  const taken = length === fileRows ? "" : `，每 ${Math.round(fileRows! / length)} 筆取一筆`;
  const slide =
    fileRows === SLIDE_ROWS ? "與投影片相同。" : "投影片的檔每十分鐘一筆，共 420551 筆，這裡等於每六筆取一筆。";
  return `資料檔：${file}，共 ${fileRows} 筆${taken}；${slide}`;
}

function fileInEnglish({ length, report: { file, fileRows } }: TimeTable): string {
  const taken = length === fileRows ? "" : `, one in ${Math.round(fileRows! / length)} is taken`;
  const slide =
    fileRows === SLIDE_ROWS ? "the slide's." : "the slide's has 420551, one every ten minutes, six times as many.";
  return `Data file: ${file}, ${fileRows} rows${taken}; ${slide}`;
}

function unmeasuredInChinese({ report: { sentinels } }: TimeTable): string {
  const parts = Object.entries(sentinels).map(([name, count]) => `${name} ${count} 筆`);
  return parts.length === 0 ? "沒有缺值" : `以 -9999 表示沒有測量：${parts.join("、")}（照原樣保留）`;
}

function unmeasuredInEnglish({ report: { sentinels } }: TimeTable): string {
  const parts = Object.entries(sentinels).map(([name, count]) => `${count} in ${name}`);
  return parts.length === 0 ? "No value is missing" : `-9999, not measured: ${parts.join(", ")} (left as they are)`;
}

/** An error, standardized and in °C. */
function both(error: number, celsius: Celsius): string {
  return `${error.toFixed(4)} = ${celsius(error).toFixed(2)} °C`;
}

/** A figure of the slide, with the digits that it has there. */
function roughly(error: number, celsius: Celsius): string {
  return `${error} = ${celsius(error).toFixed(2)} °C`;
}

function isBetter([model, baseline]: readonly [number, number]): boolean {
  return model < baseline;
}

function differenceInChinese([model, baseline]: readonly [number, number], celsius: Celsius): string {
  return `${model < baseline ? "少" : "多"} ${celsius(Math.abs(model - baseline)).toFixed(2)} °C`;
}

function difference([model, baseline]: readonly [number, number], celsius: Celsius): string {
  return `${celsius(Math.abs(model - baseline)).toFixed(2)} °C ${model < baseline ? "closer" : "farther off"}`;
}
