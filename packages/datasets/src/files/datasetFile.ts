import { openDatasetFile } from "#openDatasetFile";
import type { ByteFile } from "../sources/byteFile.js";
import { datasetNamed, fileNamed } from "../catalogue/datasets.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";

/** A file of a data set that is there and has the checksum of the catalogue. */
export interface DatasetFile extends ByteFile {
  /** Path of the file; undefined in a browser. */
  readonly path: string | undefined;
  /** All of it. */
  bytes(): Promise<Uint8Array>;
}

/**
 * Finds a file of a data set: in `dataDir` (or SEQLOOM_DATA_DIR), in the cache, or by downloading it into the cache. A file
 * is recognised by its name and checksum. All loaders read their files through this function.
 *
 * @param caller the public function, which begins every error text
 * @param name of the data set in the catalogue
 * @param files its name in the catalogue, or several that serve as well: the first that is there is taken, and only if none
 * is, the first that has an address is downloaded
 * @throws Error that names address, size, checksum and the folder to put it into, if it is not there and cannot be fetched
 */
export async function datasetFile(
  caller: string,
  name: string,
  files: string | readonly string[],
  options: DatasetOptions = {},
): Promise<DatasetFile> {
  const entry = datasetNamed(caller, name);
  const wanted = [files].flat().map((file) => fileNamed(entry, file));
  return openDatasetFile(caller, entry.name, wanted, options);
}
