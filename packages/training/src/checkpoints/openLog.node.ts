import { appendFileSync, closeSync, mkdirSync, openSync, readSync, statSync, truncateSync } from "node:fs";
import { dirname } from "node:path";
import { ArgumentError } from "@seqloom/array";
import type { TextLog } from "./TextLog.js";

/** Bytes of a first line that are looked at. */
const FIRST_BYTES = 65_536;

/**
 * A log file on the disk, with its folder; no file stays open between two calls. In a browser `openLog.browser.ts` takes this
 * place.
 *
 * @param caller the public function, which begins the error text
 * @param append whether what the file holds stays
 * @throws ArgumentError if it cannot be written
 */
export function openLog(caller: string, path: string, append: boolean): TextLog {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, append ? "a+" : "w");
    try {
      const firstLine = append ? firstLineOf(file) : "";
      return {
        firstLine,
        write: (text) => appendFileSync(path, text),
        size: () => statSync(path).size,
        truncate: (size) => truncate(caller, path, size),
      };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const hint = `The system says: ${(error as Error).message}.`;
    throw new ArgumentError(caller, "filename", "the path of a file that can be written", path, hint);
  }
}

/** A file that is shorter than it was is not the one that was written. */
function truncate(caller: string, path: string, size: number): void {
  const { size: length } = statSync(path);
  if (length < size) {
    throw new ArgumentError(
      caller,
      "filename",
      `a file of ${size} bytes or more, as in the backup`,
      `${path} of ${length}`,
    );
  }
  truncateSync(path, size);
}

function firstLineOf(file: number): string {
  const bytes = Buffer.alloc(FIRST_BYTES);
  const length = readSync(file, bytes, 0, FIRST_BYTES, 0);
  return bytes.toString("utf8", 0, length).split(/\r?\n/, 1)[0]!;
}
