import { backendInChinese, type Phrase, warningInChinese } from "@seqloom/app-kit";
import type { BackendReport } from "@seqloom/backend";

interface Errors {
  readonly kind: string;
  readonly best: number;
  readonly naive: number;
  readonly loss: number;
  readonly naiveOfTest: number;
  readonly celsius: (error: number) => number;
}

/** The warning of windows about a number that stands apart from all others. */
const APART = /feature (\d+)(?: \(and (\d+) more\))? is (\S+) in (\d+) rows? and otherwise from (\S+) to (\S+);/;

/** What the app says, in Traditional Chinese and English. */
const zhTw = {
  about: "課程範例：從過去十天的天氣，預測耶拿一天後的氣溫。",
  help: {
    model: "投影片上的哪一個模型；naive 不學習",
    epochs: "訓練週期數；預設依投影片為 20，加上 --quick 則為 2",
    seed: "亂數種子",
    verbose: "1 畫進度條，2 每個週期一行，0 不印；終端機上預設為 1，寫入檔案或管線時為 2",
    dataDir:
      "放 jena_climate_2009_2016_hourly.csv.gz（或 jena_climate_2009_2016.csv.zip）的資料夾；預設為環境變數 SEQLOOM_DATA_DIR",
    quick: "快速試跑：每個週期只有 50 批",
    demo: "用模擬的天氣，不需要任何資料",
    json: "把數字另存成這個 JSON 檔",
  },
  /** Phrases for errors about missing weather data. */
  phrases: [
    [
      /^jenaClimate: (\S+) is not there: .*\. Get (\S+) \((.*)\) and put it into (.+), or name its folder as dataDir or SEQLOOM_DATA_DIR\.$/,
      "找不到 $1，也下載不到。請從 $2 下載（$3），放進 $4，或用 --data-dir 或 SEQLOOM_DATA_DIR 指定它所在的資料夾。",
    ],
    [
      /^jenaClimate: (\S+) has (\d+) bytes instead of (\d+)\. Put the right file there, or take this one away\.$/,
      "$1 有 $2 個位元組，應該是 $3 個。請換成正確的檔案，或把它移走。",
    ],
    [
      /^jenaClimate: (\S+) has the sha256 (\S+) instead of (\S+)\. Put the right file there, or take this one away\.$/,
      "$1 的 sha256 是 $2，應該是 $3。請換成正確的檔案，或把它移走。",
    ],
  ] as readonly Phrase[],
  backend: (report: BackendReport) => backendInChinese(report),
  warning: (warning: string, columns: readonly string[]) => {
    const [, feature, others, value, count, low, high] = APART.exec(warning) ?? [];
    if (feature === undefined) return warningInChinese(warning);
    const named = `${columns[Number(feature)]}${others === undefined ? " " : `（另有 ${others} 種也是）`}`;
    return (
      `注意：縮放後的 ${named}有 ${count} 筆是 ${value}，其餘都在 ${low} 到 ${high} 之間；` +
      "這個數字看來代表沒有測量（如 -9999），應該在縮放之前處理掉。"
    );
  },
  madeUp: "注意：這是模擬的天氣（--demo），數字不能與投影片相比。",
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
  comparison: (errors: Errors) =>
    comparison(errors, ["驗證集：", "測試集（最後的權重）：", "，基準"], (kind, wins) =>
      wins ? `結論：${kind} 勝過基準。` : `結論：${kind} 沒有勝過基準，不如直接猜明天和今天一樣。`,
    ),
};

const en: typeof zhTw = {
  about: "Course example: the temperature in Jena a day ahead, from the weather of the last ten days.",
  help: {
    model: "which model of the slides; naive does not learn",
    epochs: "passes of 500 batches; 20 as on the slides if left out, or 2 with --quick",
    seed: "seed of all random numbers",
    verbose: "1 draws bars, 2 writes a line an epoch, 0 nothing; on a terminal 1, in a file or a pipe 2",
    dataDir:
      "folder with jena_climate_2009_2016_hourly.csv.gz or jena_climate_2009_2016.csv.zip; SEQLOOM_DATA_DIR if left out",
    quick: "a first look: 50 batches an epoch",
    demo: "on made-up weather, without any data",
    json: "a JSON file to write the figures to",
  },
  phrases: [],
  backend: ({ message }) => message,
  warning: (warning) => warning,
  madeUp: "Note: this weather is made up (--demo); no figure compares with the slides.",
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
  comparison: (errors) =>
    comparison(errors, ["validation set: ", "test set (last weights): ", ", baseline"], (kind, wins) =>
      wins
        ? `Verdict: ${kind} is better than the baseline.`
        : `Verdict: ${kind} is not better than the baseline; rather guess that nothing changes.`,
    ),
};

export const texts = { "zh-TW": zhTw, en };

/** Errors, standardized and in °C, and a plain word on who wins, by the test set. */
function comparison(
  { kind, best, naive, loss, naiveOfTest, celsius }: Errors,
  [validation, test, baseline]: readonly [string, string, string],
  verdict: (kind: string, wins: boolean) => string,
): string {
  const both = (error: number): string => `${error.toFixed(4)} = ${celsius(error).toFixed(2)} °C`;
  const rows = [
    [validation, best, naive],
    [test, loss, naiveOfTest],
  ] as const;
  return [
    "",
    ...rows.map(([name, ours, guess]) => `${name}${kind} ${both(ours)}${baseline} ${both(guess)}`),
    verdict(kind, loss < naiveOfTest),
  ].join("\n");
}
