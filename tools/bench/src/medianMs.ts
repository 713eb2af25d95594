/** Median time of `run` in milliseconds, after two runs that do not count. */
export function medianMs(run: () => unknown, repeats = 7): number {
  run();
  run();
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)]!;
}
