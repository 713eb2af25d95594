import { accessSync, closeSync, constants, openSync, rmSync, statSync } from "node:fs";
import { custom, type Option, optional } from "@seqloom/array";

/**
 * A setting that is the path of a file that the app writes at its end, or left out. Whether it can be written is tried at
 * once, before hours of training; an existing file keeps its content until then.
 */
export function fileToWrite(): Option<string | undefined> {
  return optional(custom<string>("a file that can be written", canBeWritten));
}

function canBeWritten(path: unknown): boolean {
  if (typeof path !== "string" || path === "") return false;
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found) {
      accessSync(path, constants.W_OK);
      return !found.isDirectory();
    }
    closeSync(openSync(path, "wx"));
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}
