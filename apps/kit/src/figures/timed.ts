/**
 * Runs a piece of work and measures how long it takes.
 *
 * @param work a function that promises its result, say `() => fit(model, x, y, options)`
 * @returns the result, and the time in seconds
 */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}
