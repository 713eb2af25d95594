import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { plainBytes } from "../streams/plainBytes.node.js";

const CHUNK_BYTES = 1 << 18;

/**
 * Reads a file piece by piece; in a browser `openPath.browser.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @param path path of the file, below the working directory unless it is absolute, or its `file:` URL
 * @throws Error that names the path as given and where that led
 */
export async function* openPath(caller: string, path: string | URL): AsyncGenerator<Uint8Array> {
  const given = String(path);
  let full = given;
  try {
    full = given.startsWith("file:") ? fileURLToPath(given) : resolve(given);
    yield* plainBytes(createReadStream(full, { highWaterMark: CHUNK_BYTES }));
  } catch (cause) {
    const place = given === full ? full : `${given} (${full})`;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Error(`${caller}: there is no file ${place}.`, { cause });
    if (code === "EISDIR") throw new Error(`${caller}: ${place} is a folder, not a file.`, { cause });
    throw new Error(`${caller}: ${place} cannot be read: ${message}.`, { cause });
  }
}
