import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Reads a file; in a browser `readPath.browser.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @param path path of the file, below the working directory unless it is absolute, or its file: URL
 * @throws Error that names the path as given and where that led
 */
export async function readPath(caller: string, path: string | URL): Promise<Uint8Array> {
  const full = path instanceof URL ? fileURLToPath(path) : resolve(path);
  try {
    return await readFile(full);
  } catch (cause) {
    const place = String(path) === full ? full : `${String(path)} (${full})`;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Error(`${caller}: there is no file ${place}.`, { cause });
    if (code === "EISDIR") throw new Error(`${caller}: ${place} is a folder, not a file.`, { cause });
    throw new Error(`${caller}: ${place} cannot be read: ${message}.`, { cause });
  }
}
