import { ArgumentError } from "@seqloom/array";

/** What has a reporter of its own, and what only bugs throw. */
const NOT_OF_DATA = [ArgumentError, TypeError, RangeError, ReferenceError];

/**
 * Waits for data; where they cannot be had, the app ends with the reason in one line and exit code 1. A wrong argument goes on
 * to where `settings` has it reported.
 *
 * @param data what a loader of @seqloom/datasets promises
 */
export async function loadOrEnd<T>(data: Promise<T>): Promise<T> {
  try {
    return await data;
  } catch (error) {
    if (!(error instanceof Error) || NOT_OF_DATA.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
