import { ArgumentError } from "@seqloom/array";
import type { TextLog } from "./TextLog.js";

/**
 * A log file in a browser, which has no paths; in Node `openLog.node.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @throws ArgumentError always
 */
export function openLog(caller: string, path: string): TextLog {
  throw new ArgumentError(caller, "filename", "a function that receives the text, in a browser", path);
}
