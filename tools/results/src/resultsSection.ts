import { median } from "@seqloom/app-kit";
import { formatFigure } from "./formatFigure.js";
import type { FigurePlan, RunPlan } from "./plans.js";

/** The figures that one run wrote. */
export type Figures = Readonly<Record<string, number | string>>;

/**
 * The part of docs/results.md about one way of running an app: a table with a row for each seed and the medians.
 *
 * @param app name of the app, as in `npm start -- <app>`
 * @param runs the figures of its runs, seed by seed
 * @param setting the day of the runs and the machine, in words
 */
export function resultsSection(app: string, plan: RunPlan, runs: readonly Figures[], setting: string): string {
  const command = `\`${["npm start --", app, ...plan.options].join(" ")} --seed …\``;
  return [`${command} (${plan.reference})`, table(plan, runs), setting].join("\n\n");
}

function table({ figures }: RunPlan, runs: readonly Figures[]): string {
  const head = ["seed", ...figures.map(({ title }) => title)];
  const rows = runs.map((run) => [String(run.seed), ...figures.map((figure) => cell(figure, run))]);
  const medians = figures.map(({ key, format }) => formatFigure(median(runs.map((run) => Number(run[key]))), format));
  const lines = [head, head.map(() => "---"), ...rows, ...(runs.length > 1 ? [["median", ...medians]] : [])];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cell({ key, format }: FigurePlan, run: Figures): string {
  const value = run[key];
  if (typeof value !== "number") throw new Error(`the run with seed ${run.seed} wrote no figure ${key}.`);
  return formatFigure(value, format);
}
