import { ArgumentError } from "@seqloom/array";
import { MissingData } from "./report.js";

/** Errors that are reported as such: wrong arguments, and those that only bugs throw. */
const NOT_OF_DATA = [ArgumentError, TypeError, RangeError, ReferenceError];

/**
 * Waits for data; where they are not available, the app ends with the reason in one line and exit code 1, as `settings` has
 * it. The error of a wrong argument stays as it is.
 *
 * @param data the promise of a loader of @seqloom/datasets
 * @throws MissingData with the loader's reason
 */
export async function loadOrEnd<T>(data: Promise<T>): Promise<T> {
  try {
    return await data;
  } catch (error) {
    if (!(error instanceof Error) || NOT_OF_DATA.some((kind) => error instanceof kind)) throw error;
    throw new MissingData(error.message, { cause: error });
  }
}
