import { ArgumentError } from "@seqloom/array";
import { FileFolder } from "./FileFolder.node.js";
import { isLogFolder, type LogFolder } from "./LogFolder.js";

/**
 * A folder for log files: a path on the disk, which is made if it is not there, or an object that keeps files itself. In a
 * browser `openFolder.browser.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @throws ArgumentError if the folder cannot be made or written
 */
export function openFolder(caller: string, logDir: string | LogFolder): LogFolder {
  if (isLogFolder(logDir)) return logDir;
  if (typeof logDir === "string" && logDir !== "") return new FileFolder(caller, logDir);
  throw new ArgumentError(caller, "logDir", "the path of a folder, or an object with append and replace", logDir);
}
