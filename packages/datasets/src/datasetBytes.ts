import { findDatasetFile } from "./findDatasetFile.js";
import type { KnownFileName } from "./findDatasetFile.js";
import { sourceBytes } from "./sourceBytes.js";
import type { DatasetSource } from "./wordSequenceOptions.js";

/**
 * The bytes of a file of a data set: those of `source`, or else of the file in the folder of data.
 *
 * @param caller the public function, which begins every error text
 * @throws Error if it is not there or is another file
 */
export async function datasetBytes(
  caller: string,
  name: KnownFileName,
  { dataDir, source }: { readonly [Name in keyof DatasetSource]?: DatasetSource[Name] | undefined },
): Promise<Uint8Array> {
  if (source !== undefined) return (await sourceBytes(caller, source)).bytes;
  const found = await findDatasetFile(caller, [name], { dataDir });
  return found.bytes();
}
