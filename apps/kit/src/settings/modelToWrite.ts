import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { custom, type Option, optional } from "@seqloom/array";
import { isWritableFolder } from "./folderToWrite.js";

/**
 * A setting that is the path of a .zip file or folder that a model is saved to, or left out. Whether it can be written is tried at
 * once, before hours of training. A folder takes the place of an older one, so it is new, empty or that of a model.
 */
export function modelToWrite(): Option<string | undefined> {
  return optional(custom<string>("a .zip file or a folder of its own that can be written", canBeWritten));
}

function canBeWritten(path: unknown): boolean {
  if (typeof path !== "string" || path === "") return false;
  try {
    return (isZip(path) ? isFileOrNew(path) : isOwnFolderOrNew(path)) && isWritableFolder(dirname(path));
  } catch {
    return false;
  }
}

function isZip(path: string): boolean {
  return path.toLowerCase().endsWith(".zip");
}

function isFileOrNew(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return true;
  accessSync(path, constants.W_OK);
  return found.isFile();
}

function isOwnFolderOrNew(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return true;
  if (!found.isDirectory()) return false;
  const files = readdirSync(path);
  return (files.length === 0 || files.includes("manifest.json")) && isWritableFolder(path);
}
