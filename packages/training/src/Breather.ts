const WORK_MS = 25;

/**
 * Lets timers, clicks and drawing have their turn now and then in a long loop that would not let go of the thread by
 * itself: tfjs's promises are fulfilled without leaving it.
 *
 * A message to oneself returns at once, where setTimeout waits 4 ms in browsers, and a second in hidden tabs.
 */
export class Breather {
  readonly #channel = new MessageChannel();
  #last = performance.now();
  #resume: (() => void) | undefined;

  constructor() {
    const port = this.#channel.port1 as { onmessage?: unknown }; // Node has it, its types do not
    port.onmessage = () => this.#resume?.();
  }

  /** Whether the loop has worked long enough. */
  isDue(): boolean {
    return performance.now() - this.#last > WORK_MS;
  }

  /** Waits until others had their turn. */
  async breathe(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
      this.#channel.port2.postMessage(undefined);
    });
    this.#last = performance.now();
  }

  /** Must be called at the end: an open channel keeps Node running. */
  close(): void {
    this.#channel.port1.close();
  }
}
