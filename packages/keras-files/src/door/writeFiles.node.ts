import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "./modelFiles.js";

/**
 * Writes files into a folder, each beside the old one until it is whole. In a browser `writeFiles.browser.ts` takes this place.
 *
 * @param folder path of the folder, which is made if it is not there; empty for the current one
 * @throws Error of the system
 */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  if (folder !== "") await mkdir(folder, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) await writeFile(join(folder, `${name}.partial`), files[name]!);
  for (const name of names) await rename(join(folder, `${name}.partial`), join(folder, name));
}
