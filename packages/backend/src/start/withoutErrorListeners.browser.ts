/** Runs something: a page has no process whose listeners could be added to. */
export function withoutErrorListeners<T>(run: () => Promise<T>): Promise<T> {
  return run();
}
