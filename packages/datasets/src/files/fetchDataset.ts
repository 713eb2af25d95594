import { readOptions } from "@seqloom/array";
import { AbsentFileError } from "../catalogue/AbsentFileError.js";
import { datasetFile } from "./datasetFile.js";
import { datasetNamed } from "../catalogue/datasets.js";
import { DATASET_OPTIONS, type DatasetOptions } from "../catalogue/datasetOptions.js";

/** A file that is available now. */
export interface FetchedFile {
  readonly file: string;
  /** Path of the file; undefined in a browser, which keeps it in its own cache. */
  readonly path: string | undefined;
  readonly sizeBytes: number;
}

/**
 * Makes all files of a data set available, for later work without a network: those that neither `dataDir` nor the
 * cache has are downloaded. A file that nobody publishes is taken if it is there and left out if not.
 *
 * @param name of the data set, as in `datasets.list()`
 * @throws ArgumentError if there is no such data set or an option is wrong
 * @throws Error that names address, size, checksum and folder if a file is not there and cannot be fetched
 *
 * @example
 * await fetchDataset("alphabet"); // → []
 * const controller = new AbortController();
 * controller.abort(new Error("not now"));
 * await fetchDataset("imdb", { signal: controller.signal }).catch(({ message }) => message); // → 'not now'
 */
export async function fetchDataset(name: string, options: DatasetOptions = {}): Promise<readonly FetchedFile[]> {
  const settings = readOptions("fetchDataset", DATASET_OPTIONS, options);
  const entry = datasetNamed("fetchDataset", name);
  const fetched: FetchedFile[] = [];
  const isPublished = entry.files.some(({ url }) => url !== null);
  for (const { file, url } of entry.files) {
    try {
      const { path, sizeBytes } = await datasetFile("fetchDataset", name, file, settings);
      fetched.push({ file, path, sizeBytes });
    } catch (error) {
      const isSpare = error instanceof AbsentFileError && url === null && isPublished;
      if (!isSpare) throw error;
    }
  }
  return fetched;
}
