import { ZipError } from "@seqloom/bytes";
import { ModelFileError } from "./ModelFileError.js";
import { Refusal } from "./Refusal.js";

/**
 * Runs a part of a public function, and makes one kind of error out of all refusals in it.
 *
 * @param caller the public function, which begins every error text
 * @param file name of the file, where it has one
 * @throws ModelFileError for each Refusal and ZipError; any other error as it is
 */
export async function refusals<T>(caller: string, file: string | undefined, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof ZipError)) throw error;
    throw new ModelFileError(caller, file, error.message, { cause: error.cause });
  }
}
