import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";

/** The folder of one's own data files: `dataDir`, else SEQLOOM_DATA_DIR, else none. */
export function dataFolder({ dataDir }: DatasetOptions): string | undefined {
  const folder = dataDir ?? process.env["SEQLOOM_DATA_DIR"];
  return folder ? resolve(folder) : undefined;
}

/** The folder of what was downloaded: `cacheDir`, else SEQLOOM_CACHE_DIR, else below the cache folder of the system. */
export async function cacheFolder({ cacheDir }: DatasetOptions): Promise<string> {
  const folder = cacheDir ?? process.env["SEQLOOM_CACHE_DIR"];
  if (folder) return resolve(folder);
  const { default: envPaths } = await import("env-paths"); // it asks for the home folder when it is loaded
  return resolve(envPaths("seqloom", { suffix: "" }).cache, "datasets");
}

/**
 * The files of a name in a folder and in the folders right below it.
 *
 * @returns their paths, that of the folder itself first
 * @throws Error if there is no such folder
 */
export async function filesNamed(caller: string, folder: string, file: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`${caller}: there is no folder ${folder} (dataDir or SEQLOOM_DATA_DIR).`, { cause });
  });
  const below = entries.filter((entry) => !entry.isFile()).map(({ name }) => name);
  const candidates = [join(folder, file), ...below.sort().map((name) => join(folder, name, file))];
  const found: string[] = [];
  for (const path of candidates) {
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile()) found.push(path);
  }
  return found;
}
