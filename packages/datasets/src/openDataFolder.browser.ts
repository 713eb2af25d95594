import { fetchBytes } from "./fetchBytes.js";
import type { FoundFile } from "./findDatasetFile.js";

/**
 * Opens a file below the address of a folder of data in a browser; in Node `openDataFolder.node.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @param names the file may have; the first one is fetched
 * @returns undefined if no address is given
 */
export function openDataFolder(
  caller: string,
  names: readonly string[],
  dataDir?: string,
): Promise<FoundFile | undefined> {
  const [file] = names;
  if (!dataDir || !file) return Promise.resolve(undefined);
  const bytes = () => fetchBytes(caller, `${dataDir.replace(/\/+$/, "")}/${file}`);
  return Promise.resolve({
    file,
    bytes,
    async *chunks() {
      yield await bytes();
    },
  });
}
