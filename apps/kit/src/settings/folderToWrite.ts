import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { custom, type Option, optional } from "@seqloom/array";

/** A setting that may be given without a value: `--logdir` alone stands for `--logdir logs`. */
export interface OptionWithPreset<T> extends Option<T> {
  /** The value that it then has. */
  readonly preset: string;
}

/**
 * A setting that is the path of a folder that the app writes files into, or left out. Whether it can be written is tried at
 * once, before hours of training; a folder that is not there yet is made only later.
 *
 * @param preset the folder where the option is given without a value
 */
export function folderToWrite(preset: string): OptionWithPreset<string | undefined> {
  return { ...folder(), preset };
}

/** The same without such a preset. */
export function folder(): Option<string | undefined> {
  return optional(custom<string>("a folder that can be written", isWritableFolder));
}

/** Whether files can be written into a folder, or one can be made there; nothing is left behind. */
export function isWritableFolder(path: unknown): boolean {
  if (typeof path !== "string" || path === "") return false;
  const made: string[] = [];
  try {
    // One by one: mkdirSync with `recursive` never ends where the system says that a parent is missing, as in /proc.
    for (const folder of missingFolders(resolve(path))) {
      mkdirSync(folder);
      made.unshift(folder);
    }
    rmdirSync(mkdtempSync(join(path, "try-")));
    return true;
  } catch {
    return false;
  } finally {
    removeEmpty(made);
  }
}

/** The folder and those above it that are not there, from the top. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

function removeEmpty(folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // another program has put something there
  }
}
