import { median } from "./median.js";

/**
 * Median time of `run` in milliseconds, after two runs that do not count.
 *
 * @param repeats runs that count, at least
 * @param seconds for which runs are repeated, half of it being warm-up; short calls need it
 */
export function medianMs(run: () => unknown, repeats = 7, seconds = 0): number {
  const warmUpEnd = performance.now() + seconds * 500;
  run();
  do run();
  while (performance.now() < warmUpEnd);
  const times: number[] = [];
  const end = performance.now() + seconds * 500;
  while (times.length < repeats || performance.now() < end) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return median(times);
}
