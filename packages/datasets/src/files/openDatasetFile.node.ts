import { createReadStream } from "node:fs";
import { readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { AbsentFileError } from "../catalogue/AbsentFileError.js";
import type { CatalogueFile } from "../catalogue/catalogue.js";
import { checkFile } from "../downloads/checkFile.node.js";
import type { DatasetFile } from "./datasetFile.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";
import { downloadFile } from "../downloads/downloadFile.node.js";
import { cacheFolder, dataFolder, filesNamed } from "./folders.node.js";

const CHUNK_BYTES = 1 << 18;

/**
 * Finds a file of a data set in Node: in the folder of data, in the cache, or by downloading it. In a browser
 * `openDatasetFile.browser.ts` takes this place.
 *
 * @param wanted the files that serve, the best first; the first that is there is taken
 * @throws Error if the folder of data holds another file of this name, or there is none and it cannot be downloaded
 */
export async function openDatasetFile(
  caller: string,
  name: string,
  wanted: readonly CatalogueFile[],
  options: DatasetOptions,
): Promise<DatasetFile> {
  options.signal?.throwIfAborted();
  for (const one of wanted) {
    const own = await ownFile(caller, one, options);
    if (own !== undefined) return fileAt(own, one);
  }
  const folder = join(await cacheFolder(options), name);
  for (const one of wanted) {
    const path = join(folder, one.file);
    if (await isInCache(path, one)) return fileAt(path, one);
  }
  const published = wanted.find(({ url }) => url !== null);
  if (!published) throw new AbsentFileError(caller, wanted[0]!, folder, "nobody publishes it");
  if (options.download === false) throw new AbsentFileError(caller, published, folder, "download is false");
  await downloadFile(caller, published, folder, options);
  return fileAt(join(folder, published.file), published);
}

async function ownFile(caller: string, wanted: CatalogueFile, options: DatasetOptions): Promise<string | undefined> {
  const folder = dataFolder(options);
  if (folder === undefined) return undefined;
  const wrong: string[] = [];
  for (const path of await filesNamed(caller, folder, wanted.file)) {
    const problem = await checkFile(path, wanted);
    if (problem === undefined) return path;
    wrong.push(`${path} ${problem}`);
  }
  if (wrong.length === 0) return undefined;
  throw new Error(`${caller}: ${wrong.join("; ")}. Put the right file there, or take this one away.`);
}

/**
 * One's own file that no catalogue knows, as the prices of a stock.
 *
 * @returns undefined if there is none of that name in the folder of data, or no such folder is named
 */
export async function openOwnFile(
  caller: string,
  file: string,
  options: DatasetOptions,
): Promise<Uint8Array | undefined> {
  const folder = dataFolder(options);
  if (folder === undefined) return undefined;
  const [path] = await filesNamed(caller, folder, file);
  return path === undefined ? undefined : readFile(path);
}

/** Whether the cache holds the file; another one of its name, which a disk or a hand has changed, is put aside. */
async function isInCache(path: string, wanted: CatalogueFile): Promise<boolean> {
  if (!(await stat(path).catch(() => undefined))) return false;
  if ((await checkFile(path, wanted)) === undefined) return true;
  await rename(path, `${path}.wrong`);
  return false;
}

async function fileAt(path: string, wanted: CatalogueFile): Promise<DatasetFile> {
  const { size } = await stat(path);
  return {
    file: wanted.file,
    path,
    sizeBytes: size,
    bytes: () => readFile(path),
    async *chunks(start = 0, end = size) {
      if (start >= end) return;
      yield* createReadStream(path, { start, end: end - 1, highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
    },
  };
}
