import { nextTurn } from "#nextTurn";

const WORK_MS = 25;

/**
 * Lets others have their turn now and then in a long loop that would not let go of the thread by itself: tfjs's promises
 * are fulfilled without leaving it.
 */
export class Breather {
  readonly #now: () => number;
  #last: number;

  /** @param now the clock, in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#last = now();
  }

  /** Whether the loop has worked long enough. */
  isDue(): boolean {
    return this.#now() - this.#last > WORK_MS;
  }

  /** Waits until others had their turn. */
  async breathe(): Promise<void> {
    await nextTurn();
    this.#last = this.#now();
  }
}
