import { median } from "@seqloom/app-kit";
import type { CourseRow } from "../course/CourseRow.js";
import type { Run } from "../runs/Run.js";

/** A share that falls short of another by less counts as reached: half a point. */
const POINTS = 0.005;
/** An error that is larger than another by less counts as reached. */
const PART = 0.02;

/** A row beside its targets: the slide's figure and what Keras reaches; it has to reach one of them. */
export type Verdict = "reached" | "short" | "no target" | "not run";

/** Whether the median of a row's runs reaches the slide or Keras, within half a point or 2 %, and what is wanted of it. */
export function verdictOf(row: CourseRow, runs: readonly Run[]): Verdict {
  if (row.figure === undefined) return "no target";
  if (runs.length === 0) return "not run";
  const reached = median(runs.map(({ value }) => value));
  if (row.wanted !== undefined && isShort(row, reached, row.wanted)) return "short";
  const targets = [row.slide, row.keras && median(row.keras.values)].filter((target) => target !== undefined);
  if (targets.length === 0) return row.wanted === undefined ? "no target" : "reached";
  return targets.some((target) => !isShort(row, reached, target)) ? "reached" : "short";
}

function isShort({ figure }: CourseRow, reached: number, target: number): boolean {
  return figure!.isBetter === "higher" ? reached < target - POINTS : reached > target * (1 + PART);
}
