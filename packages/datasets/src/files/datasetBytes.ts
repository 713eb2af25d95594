import { ArgumentError } from "@seqloom/array";
import { sourceBytes } from "@seqloom/bytes";
import { datasetFile } from "./datasetFile.js";
import type { DatasetSource } from "./datasetSource.js";

/**
 * The bytes of a file of a data set: those of `source`, or else of the file that is found or downloaded.
 *
 * @param caller the public function, which begins every error text
 * @param name of the data set in the catalogue
 * @throws Error if it is not there or is another file
 */
export async function datasetBytes(
  caller: string,
  name: string,
  file: string,
  { source, ...options }: DatasetSource,
): Promise<Uint8Array> {
  if (source !== undefined) return (await sourceBytes(caller, source, ArgumentError)).bytes;
  return (await datasetFile(caller, name, file, options)).bytes();
}
