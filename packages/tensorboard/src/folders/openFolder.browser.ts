import { ArgumentError } from "@seqloom/array";
import { isLogFolder, type LogFolder } from "./LogFolder.js";

/**
 * A folder for log files in a browser, which has no paths; in Node `openFolder.node.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @throws ArgumentError on a path
 */
export function openFolder(caller: string, logDir: string | LogFolder): LogFolder {
  if (isLogFolder(logDir)) return logDir;
  const allowed = "a MemoryFolder, or an object with append and replace, in a browser";
  throw new ArgumentError(caller, "logDir", allowed, logDir);
}
