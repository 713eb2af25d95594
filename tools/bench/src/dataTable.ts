import type { DataTask } from "./dataTasks.js";
import { formatMs } from "./formatMs.js";
import type { NoResult } from "./StepResult.js";
import type { TaskResult } from "./TaskResult.js";

/** A peer's report of a data set: times, and the peak memory of its process. */
export interface DataResult extends TaskResult {
  /** Peak of the resident set, in MB, after the first call. */
  readonly peakMB: number;
}

/** A task that ours and Python were given. */
export interface MeasuredData {
  readonly task: DataTask;
  readonly ours: DataResult | NoResult;
  readonly peer: DataResult | NoResult;
}

/** First calls, as a program that starts anew has them, beside the aim and beside Python. */
export function dataTable(measured: readonly MeasuredData[]): string[][] {
  const heads = ["", "aim, ms", "ours", "later calls", "Python", "ratio", "aim, MB", "ours", "Python"];
  const lines = measured.map(({ task, ours, peer }) => [
    task.title,
    String(Math.round(task.aim)),
    ...("cannot" in ours ? ["-", "-"] : [formatMs(ours.first), formatMs(ours.ms)]),
    "cannot" in peer ? "-" : formatMs(peer.first),
    "cannot" in ours || "cannot" in peer ? "-" : `${(peer.first / ours.first).toFixed(1)}x`,
    task.aimMB === undefined ? "-" : String(task.aimMB),
    ...[ours, peer].map((result) => ("cannot" in result ? "-" : result.peakMB.toFixed(0))),
  ]);
  return [heads, ...lines];
}

/** The titles of the tasks in which Python came to another answer. */
export function otherData(measured: readonly MeasuredData[]): string[] {
  return measured
    .filter(({ ours, peer }) => !("cannot" in ours) && !("cannot" in peer) && ours.answer !== peer.answer)
    .map(({ task }) => task.title);
}
