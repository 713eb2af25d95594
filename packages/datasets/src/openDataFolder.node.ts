import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FoundFile } from "./findDatasetFile.js";

const CHUNK_BYTES = 1 << 18;

/**
 * Looks for a file in the folder of data and the folders in it; in a browser `openDataFolder.browser.ts` takes this
 * place.
 *
 * @param caller the public function, which begins the error text
 * @param names the file may have, the best one first
 * @param dataDir default: SEQLOOM_DATA_DIR
 * @returns undefined if it is not there, or no folder is named
 * @throws Error if the folder cannot be read
 */
export async function openDataFolder(
  caller: string,
  names: readonly string[],
  dataDir = process.env["SEQLOOM_DATA_DIR"],
): Promise<FoundFile | undefined> {
  if (!dataDir) return undefined;
  const entries = await readdir(dataDir, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`${caller}: the folder of data ${dataDir} cannot be read.`, { cause });
  });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(dataDir, entry.name));
  for (const name of names) {
    for (const folder of [dataDir, ...folders.sort()]) {
      if (existsSync(join(folder, name))) return fileAt(join(folder, name));
    }
  }
  return undefined;
}

function fileAt(path: string): FoundFile {
  return {
    file: basename(path),
    bytes: () => readFile(path),
    chunks: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>,
  };
}
