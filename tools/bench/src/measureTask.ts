import { median } from "./median.js";
import type { TaskResult } from "./TaskResult.js";

interface MeasureTaskOptions {
  /** Calls behind the first one, at least. */
  readonly runs: number;
  /** For how long calls are repeated, half of it before they count: short calls need it to be compiled. */
  readonly seconds?: number;
  /** The clock, in ms. */
  readonly now?: () => number;
}

/**
 * Times a task: its first call, which in a fresh process compiles its code, and the median of those behind it.
 *
 * @param run the task
 * @param answerOf gives the result of the last call in short, to be compared with that of peers; it is not timed
 */
export async function measureTask<T>(
  run: () => T | Promise<T>,
  answerOf: (result: T) => string,
  { runs, seconds = 0, now = () => performance.now() }: MeasureTaskOptions,
): Promise<Omit<TaskResult, "facts">> {
  const timed = async () => {
    const begin = now();
    const result = await run();
    return { result, ms: now() - begin };
  };
  const first = await timed();
  const warmUpEnd = now() + seconds * 500;
  while (now() < warmUpEnd) await timed();
  const times: number[] = [];
  const end = now() + seconds * 500;
  let { result } = first;
  while (times.length < runs || now() < end) {
    const next = await timed();
    times.push(next.ms);
    result = next.result;
  }
  return { first: first.ms, ms: median(times), runs: times.length, answer: answerOf(result) };
}
