import { percent } from "../terminal/percent.js";

/** Unit of a figure: a share that is shown in percent, a plain number, or degrees. */
export type FigureFormat = "percent" | "decimal" | "°C";

/** A figure beside a baseline. */
export interface Compared {
  readonly name: string;
  /** The median over the seeds, or the value of the only one. */
  readonly value: number;
  readonly baseline: number;
  /** Whether more is better. */
  readonly isMoreBetter: boolean;
  readonly format: FigureFormat;
  /** Number of seeds, and the difference between the least and the most. */
  readonly seeds: number;
  readonly spread: number;
  /** The app's own sentence about figure and baseline. */
  readonly conclusion?: string | undefined;
}

/** Words about figures beside a baseline. */
export interface VerdictTexts {
  readonly title: string;
  readonly head: {
    readonly figure: string;
    readonly run: string;
    readonly median: string;
    readonly range: string;
    readonly baseline: string;
    readonly slide: string;
  };
  readonly testAccuracy: string;
  /** Whether the baseline was beaten, by how much, and whether that is more than chance. */
  readonly verdict: (compared: Compared) => string;
  readonly otherSeeds: (seeds: readonly number[]) => string;
  readonly seed: (seed: number, name: string, value: string) => string;
}

const chinese: VerdictTexts = {
  title: "與基準比較",
  head: { figure: "數字", run: "這次", median: "中位數", range: "範圍", baseline: "基準", slide: "投影片" },
  testAccuracy: "測試集正確率",
  verdict: (compared) => {
    const { value, baseline, name, seeds, conclusion } = compared;
    if (!Number.isFinite(value)) {
      return `結論：${name}是 ${value}，訓練發散了，這個結果不能用；請用較小的學習率重新訓練。`;
    }
    if (isEqual(value, baseline)) return "結論：模型和基準一樣，什麼也沒學到。";
    const gap = difference(compared, Math.abs(value - baseline), " 個百分點");
    const spread = difference(compared, compared.spread, " 個百分點");
    const usual = isBetter(compared) ? `結論：模型勝過基準 ${gap}。` : `結論：模型比基準還差 ${gap}。`;
    const sentence = conclusion ?? usual;
    if (seeds === 1) return `${sentence}\n這是一個種子的結果；加上 --seeds 3 才看得出是不是運氣。`;
    return Math.abs(value - baseline) > compared.spread
      ? `${sentence}\n這比 ${seeds} 個種子之間的差距（${spread}）大，不是運氣。`
      : `${sentence}\n但 ${seeds} 個種子之間就差了 ${spread}，這個差距可能只是運氣。`;
  },
  otherSeeds: (seeds) => `\n用其他種子各訓練一次：${seeds.join("、")}`,
  seed: (seed, name, value) => `種子 ${seed}：${name} ${value}`,
};

const english: VerdictTexts = {
  title: "Beside the baseline",
  head: { figure: "figure", run: "this run", median: "median", range: "range", baseline: "baseline", slide: "slide" },
  testAccuracy: "test accuracy",
  verdict: (compared) => {
    const { value, baseline, name, seeds, conclusion } = compared;
    if (!Number.isFinite(value)) {
      return `Verdict: the ${name} is ${value}: the training diverged, and its result is of no use. Train again with a smaller learning rate.`;
    }
    if (isEqual(value, baseline)) return "Verdict: the model equals the baseline; it has learnt nothing.";
    const gap = difference(compared, Math.abs(value - baseline), " points");
    const spread = difference(compared, compared.spread, " points");
    const usual = isBetter(compared)
      ? `Verdict: the model beats the baseline by ${gap}.`
      : `Verdict: the model is ${gap} worse than the baseline.`;
    const sentence = conclusion ?? usual;
    if (seeds === 1) return `${sentence}\nThis is one seed; --seeds 3 tells whether it is luck.`;
    return Math.abs(value - baseline) > compared.spread
      ? `${sentence}\nThat is more than ${seeds} seeds differ among each other (${spread}), so it is no luck.`
      : `${sentence}\nBut ${seeds} seeds differ by ${spread} among each other, so it may be luck.`;
  },
  otherSeeds: (seeds) => `\nTraining once more with each of the other seeds: ${seeds.join(", ")}`,
  seed: (seed, name, value) => `Seed ${seed}: ${name} ${value}`,
};

/** The texts in Traditional Chinese or else English. */
export function verdictTexts(language: string): VerdictTexts {
  return language === "zh-TW" ? chinese : english;
}

/** A figure as a text. */
export function figureText(value: number, format: FigureFormat): string {
  if (!Number.isFinite(value)) return String(value);
  if (format === "percent") return percent(value);
  return format === "decimal" ? value.toFixed(4) : `${value.toFixed(2)} °C`;
}

/** Whether two figures are one, but for the rounding of 32 bits. */
function isEqual(value: number, baseline: number): boolean {
  return Math.fround(value) === Math.fround(baseline);
}

function isBetter({ value, baseline, isMoreBetter }: Compared): boolean {
  return isMoreBetter ? value > baseline : value < baseline;
}

/** A difference as a text; shares differ by points of percent. */
function difference({ format }: Compared, value: number, points: string): string {
  return format === "percent" ? `${(100 * value).toFixed(2)}${points}` : figureText(value, format);
}
