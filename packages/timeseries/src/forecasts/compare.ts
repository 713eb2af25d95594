import { ArgumentError, custom, func, oneOf, optional, type OptionTable, readOptions } from "@seqloom/array";
import { directionalAccuracy, mae, mape, mse, r2, rmse, smape } from "./metrics.js";
import { pairsOf, type Values } from "./pairsOf.js";

const METRICS = { mae, mse, rmse, mape, smape, r2, directionalAccuracy };
const LARGER_IS_BETTER = new Set<string>(["r2", "directionalAccuracy"]);

/** Name of a metric that `compare` knows. */
export type MetricName = keyof typeof METRICS;

/** Options of `compare`. */
export interface CompareOptions {
  /** Columns of the table. Default: mae, rmse, mape. */
  readonly metrics?: readonly MetricName[];
  /** The metric that decides. Default: mae. */
  readonly by?: MetricName;
  /** Takes the table and the verdict. Default: `console.log`. */
  readonly print?: (text: string) => void;
}

/** Result of `compare`. */
export interface Comparison {
  /** Every metric of the model and of each baseline, in the order they were given. */
  readonly rows: readonly ({ readonly name: string } & Partial<Record<MetricName, number>>)[];
  /** Name of the best one; of equal ones the baseline. */
  readonly best: string;
  /** Whether the model is better than every baseline. */
  readonly modelIsBest: boolean;
  /** The same as a sentence. */
  readonly verdict: string;
  /** The table as it was printed. */
  readonly table: string;
}

const names = Object.keys(METRICS) as MetricName[];
const isMetric = (value: unknown) => names.includes(value as MetricName);

const COMPARE_OPTIONS = {
  metrics: custom<readonly MetricName[]>(
    `a list of ${names.join(", ")}`,
    (value) => Array.isArray(value) && value.length > 0 && value.every(isMetric),
    { default: ["mae", "rmse", "mape"] },
  ),
  by: oneOf<MetricName>(names, { default: "mae" }),
  print: optional(func<(text: string) => void>()),
} satisfies OptionTable<CompareOptions>;

/**
 * Prints a model's forecast and those of baselines in one table, and says which is better. A model that does not beat
 * "the last value" has learnt nothing that is worth its training. A metric that a forecast does not have, as the direction of
 * one that never moves, is NaN, shown as -, and worse than any number.
 *
 * @param truth the true values
 * @param forecasts forecasts by name: the model first, then at least one baseline
 * @throws ArgumentError without a baseline, and on a forecast of another size
 *
 * @example
 * const forecasts = { GRU: [1, 2, 4], "last value": [0, 1, 3] };
 * const { verdict, best } = compare([1, 2, 3], forecasts, { metrics: ["mae"] });
 * verdict; // → 'GRU is better than every baseline: mae 0.3333, last value 0.6667.'
 * best; // → 'GRU'
 */
export function compare(
  truth: Values,
  forecasts: Readonly<Record<string, Values>>,
  options?: CompareOptions,
): Comparison {
  const caller = "compare";
  const { metrics, by, print = (text: string) => console.log(text) } = readOptions(caller, COMPARE_OPTIONS, options);
  const entries = Object.entries(forecasts);
  if (entries.length < 2) throw new ArgumentError(caller, "forecasts", "a model and at least one baseline", forecasts);
  for (const [, forecast] of entries) pairsOf(caller, truth, forecast);
  const shown = [...new Set<MetricName>([...metrics, by])];
  const rows = entries.map(([name, forecast]) => {
    const values = shown.map((metric) => [metric, METRICS[metric](truth, forecast)] as const);
    return { name, ...(Object.fromEntries(values) as Partial<Record<MetricName, number>>) };
  });
  const [model, ...baselines] = rows.map(({ name, [by]: value }) => ({ name, value: value! })) as [Score, ...Score[]];
  const isBetter = (a: Score, b: Score) => {
    if (Number.isNaN(b.value)) return !Number.isNaN(a.value); // any number is better than none
    return LARGER_IS_BETTER.has(by) ? a.value > b.value : a.value < b.value;
  };
  const bestBaseline = baselines.reduce((best, other) => (isBetter(other, best) ? other : best));
  const modelIsBest = isBetter(model, bestBaseline);
  const verdict = verdictOf(by, model, bestBaseline, modelIsBest);
  const table = tableOf(rows, shown);
  print(`${table}\n${verdict}`);
  return { rows, best: (modelIsBest ? model : bestBaseline).name, modelIsBest, verdict, table };
}

interface Score {
  readonly name: string;
  readonly value: number;
}

function verdictOf(by: string, model: Score, baseline: Score, modelIsBest: boolean): string {
  const [own, other] = [model.value, baseline.value].map(numberText) as [string, string];
  if (modelIsBest) return `${model.name} is better than every baseline: ${by} ${own}, ${baseline.name} ${other}.`;
  const relation = model.value === baseline.value || Number.isNaN(model.value) ? "is no better than" : "is worse than";
  return `${model.name} ${relation} ${baseline.name}: ${by} ${own}, ${baseline.name} ${other}.`;
}

function tableOf(rows: Comparison["rows"], metrics: readonly MetricName[]): string {
  const cells = [["", ...metrics], ...rows.map((row) => [row.name, ...metrics.map((name) => numberText(row[name]!))])];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column]!))));
  const lines = cells.map((row) =>
    row.map((cell, column) => {
      const blanks = " ".repeat(widths[column]! - displayWidth(cell));
      return column === 0 ? cell + blanks : blanks + cell;
    }),
  );
  return lines.map((line) => line.join("  ").trimEnd()).join("\n");
}

/** Four digits behind the point; powers of ten for what that would hide; - for a metric that a forecast does not have. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return "-";
  const size = Math.abs(value);
  return size !== 0 && (size < 0.001 || size >= 1e9) ? value.toExponential(3) : value.toFixed(4);
}

/** Columns that a text takes on a terminal: a Chinese character takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1), 0); // prettier-ignore
}
