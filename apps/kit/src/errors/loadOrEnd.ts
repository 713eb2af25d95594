import { ArgumentError } from "@seqloom/array";
import { MissingData } from "./report.js";

/** What has a reporter of its own, and what only bugs throw. */
const NOT_OF_DATA = [ArgumentError, TypeError, RangeError, ReferenceError];

/**
 * Waits for data; where they cannot be had, `settings` has the app end with the reason in one line and exit code 1. A wrong
 * argument goes on as it is.
 *
 * @param data what a loader of @seqloom/datasets promises
 * @throws MissingData with what the loader says
 */
export async function loadOrEnd<T>(data: Promise<T>): Promise<T> {
  try {
    return await data;
  } catch (error) {
    if (!(error instanceof Error) || NOT_OF_DATA.some((kind) => error instanceof kind)) throw error;
    throw new MissingData(error.message, { cause: error });
  }
}
