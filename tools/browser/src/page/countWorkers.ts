/** Counts the workers that are started from now on. The returned function says how many, and stops counting. */
export function countWorkers(): () => number {
  const { Worker: Original } = globalThis;
  if (Original === undefined) return () => 0; // in Node
  let count = 0;
  globalThis.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      count++;
    }
  };
  return () => {
    globalThis.Worker = Original;
    return count;
  };
}
