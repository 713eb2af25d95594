import { formatMs } from "./formatMs.js";
import type { NoResult } from "./StepResult.js";
import type { TaskResult } from "./TaskResult.js";

/** A task that ours and a peer were given. */
export interface MeasuredTask {
  readonly title: string;
  /** Milliseconds that the project set out to stay below. */
  readonly aim: number | undefined;
  readonly ours: TaskResult | NoResult;
  readonly peer: TaskResult | NoResult;
}

/** The times of tasks: aim, reached at first and on, the peer's, and how many times as long that is. */
export function taskTable(tasks: readonly MeasuredTask[], peerTitle: string): string[][] {
  const heads = ["ms", "aim", "ours, first call", "ours", `${peerTitle}, first call`, peerTitle, "ratio"];
  const lines = tasks.map(({ title, aim, ours, peer }) => [
    title,
    aim === undefined ? "-" : String(aim),
    ...timesOf(ours),
    ...timesOf(peer),
    "cannot" in ours || "cannot" in peer ? "-" : `${(peer.ms / ours.ms).toFixed(1)}x${isSame(ours, peer) ? "" : " ≠"}`,
  ]);
  return [heads, ...lines];
}

/** The titles of the tasks in which the peer gave another answer. */
export function otherAnswers(tasks: readonly MeasuredTask[]): string[] {
  return tasks
    .filter(({ ours, peer }) => !("cannot" in ours) && !("cannot" in peer) && !isSame(ours, peer))
    .map(({ title }) => title);
}

/** Reasons for missing times, and versions, each said once. */
export function taskNotes(tasks: readonly MeasuredTask[]): string[] {
  const notes = tasks.flatMap(({ title, ours, peer }) =>
    [ours, peer].map((result) => ("cannot" in result ? `${title}: ${result.cannot}` : result.facts)),
  );
  return [...new Set(notes)];
}

function timesOf(result: TaskResult | NoResult): [first: string, later: string] {
  return "cannot" in result ? ["-", "-"] : [formatMs(result.first), formatMs(result.ms)];
}

function isSame(ours: TaskResult, peer: TaskResult): boolean {
  return ours.answer === peer.answer;
}
