import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes a file, which takes the place of an older one once it is whole. In a browser `bundleFolder.browser.ts` takes this place.
 *
 * @param path its folder is made where it is not there
 * @throws Error of the system
 */
export async function writeBundleFile(path: string, bytes: Uint8Array): Promise<void> {
  await replace(resolve(path), (partial) => writeFile(partial, bytes), rename);
}

/**
 * Writes a folder of files, which takes the place of an older one once it is whole.
 *
 * @param marker the file that a folder must have to be replaced
 * @throws Error if there is another folder, which is left as it is; Error of the system
 */
export async function writeBundleFolder(
  path: string,
  files: Readonly<Record<string, Uint8Array>>,
  marker: string,
): Promise<void> {
  const place = resolve(path);
  const names = await namesIn(place);
  if (names && names.length > 0 && !names.includes(marker)) {
    throw new Error(`saveBundle: the folder ${path} holds other files than a bundle and is left as it is.`);
  }
  const write = async (partial: string) => {
    await mkdir(partial);
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(partial, name), bytes);
  };
  await replace(place, write, names ? swap : rename);
}

/** Path of the folder that a source names; undefined where it is another one, or no folder. */
export async function folderAt(source: unknown): Promise<string | undefined> {
  const isFile = source instanceof URL && source.protocol === "file:";
  if (typeof source !== "string" && !isFile) return undefined;
  const path = isFile ? fileURLToPath(source) : (source as string);
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? path : undefined;
}

/** Reads a file of a folder; undefined where it is not there. */
export async function readFromFolder(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes under another name beside the place, and moves what is whole there. */
async function replace(
  place: string,
  write: (partial: string) => Promise<void>,
  move: (partial: string, place: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const partial = `${place}.${randomUUID()}.partial`;
  try {
    await write(partial);
    await move(partial, place);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** Moves a folder to the place of another one, by way of a third name. */
async function swap(partial: string, place: string): Promise<void> {
  const aside = `${place}.${randomUUID()}.old`;
  await rename(place, aside);
  try {
    await rename(partial, place);
  } catch (error) {
    await rename(aside, place);
    throw error;
  }
  await rm(aside, { recursive: true });
}

/** Names in a folder; undefined where there is none. */
async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
