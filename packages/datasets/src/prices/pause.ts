import type { PriceConnection } from "./priceSource.js";

/**
 * Waits as long as a server wants between two questions.
 *
 * @throws the signal's reason as soon as it is aborted
 */
export async function pause({ pauseMs, signal }: PriceConnection): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, pauseMs);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
