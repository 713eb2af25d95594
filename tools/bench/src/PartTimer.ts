/** Milliseconds that functions of some objects take, by names. */
export class PartTimer {
  readonly #spent = new Map<string, number>();

  /** Puts a function that is timed in the place of one. What it calls counts, too. */
  time<Name extends string>(owner: { [name in Name]: (...given: never[]) => unknown }, name: Name, part: string): void {
    const untimed = owner[name];
    const spent = this.#spent;
    spent.set(part, 0);
    const timed = function (this: unknown, ...given: never[]): unknown {
      const start = performance.now();
      try {
        return untimed.apply(this, given);
      } finally {
        spent.set(part, spent.get(part)! + performance.now() - start);
      }
    };
    owner[name] = timed;
  }

  /** Time of each part since the last call, the parts in the order in which they were named. */
  take(): Map<string, number> {
    const taken = new Map(this.#spent);
    for (const part of taken.keys()) this.#spent.set(part, 0);
    return taken;
  }
}
