import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { open, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import type { EncodedState } from "../state/encodeState.js";
import type { BackupFolder, ReadBackup } from "./BackupFolder.js";
import { FORMAT, fromBackupFile, toBackupFile } from "./backupFile.node.js";

const NAME = /^training-(\d{6,})\.backup$/;
const PARTIAL = /^training-\d{6,}\.backup\.partial$/;

/**
 * A folder of backups on the disk, which is made if it is not there. In a browser `openBackupFolder.browser.ts` takes this place.
 *
 * @param caller the public function, which begins the error texts
 * @throws ArgumentError if it cannot be made or written
 */
export function openBackupFolder(caller: string, path: string): BackupFolder {
  try {
    mkdirSync(path, { recursive: true });
    const trial = join(path, `.seqloom-${process.pid}`);
    writeFileSync(trial, "");
    rmSync(trial);
    for (const name of readdirSync(path)) if (PARTIAL.test(name)) rmSync(join(path, name)); // of a program that was killed
  } catch (error) {
    const hint = `The system says: ${(error as Error).message}.`;
    throw new ArgumentError(caller, "backupDir", "a folder that can be made and written", path, hint);
  }
  return new DiskFolder(caller, path);
}

class DiskFolder implements BackupFolder {
  readonly #caller: string;
  readonly #path: string;

  constructor(caller: string, path: string) {
    this.#caller = caller;
    this.#path = path;
  }

  async read(warn: (text: string) => void): Promise<ReadBackup | undefined> {
    const damaged: string[] = [];
    for (const name of (await this.#names()).reverse()) {
      const path = join(this.#path, name);
      const content = fromBackupFile(await readFile(path));
      if ("json" in content) {
        for (const each of damaged) await rm(each); // else they would be kept in the place of whole ones
        return { path, ...content };
      }
      damaged.push(path);
      if (content.version !== undefined) {
        const allowed = `a folder of backups of format ${FORMAT} or earlier`;
        const hint = "A later version of @seqloom/training wrote them.";
        throw new ArgumentError(this.#caller, "backupDir", allowed, `format ${content.version} in ${path}`, hint);
      }
      warn(
        `${this.#caller}: ${path} cannot be used: ${content.problem}. The backup before it is taken, if there is one.`,
      );
    }
    return undefined;
  }

  async write(state: EncodedState, kept: number): Promise<void> {
    const names = await this.#names();
    const last = names.at(-1);
    const number = last === undefined ? 1 : Number(NAME.exec(last)![1]) + 1;
    const path = join(this.#path, `training-${String(number).padStart(6, "0")}.backup`);
    const partial = `${path}.partial`;
    try {
      await writeThrough(partial, toBackupFile(state));
      await rename(partial, path);
      await syncFolder(this.#path);
    } catch (cause) {
      await rm(partial, { force: true });
      const rest =
        last === undefined ? "There is no backup before it" : `The backup before it stays, ${join(this.#path, last)}`;
      throw new Error(`${this.#caller}: ${path} cannot be written: ${(cause as Error).message}. ${rest}.`, { cause });
    }
    for (const name of names.slice(0, Math.max(0, names.length + 1 - kept)))
      await rm(join(this.#path, name), { force: true });
  }

  async clear(): Promise<void> {
    for (const name of await this.#names()) await rm(join(this.#path, name), { force: true });
    await rmdir(this.#path).catch((error: NodeJS.ErrnoException) => {
      if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes(error.code ?? "")) throw error;
    });
  }

  /** Names of the backups, the oldest first. */
  async #names(): Promise<string[]> {
    const number = (name: string): number => Number(NAME.exec(name)![1]);
    return (await readdir(this.#path)).filter((name) => NAME.test(name)).sort((a, b) => number(a) - number(b));
  }
}

/** Writes a file and waits until it is on the disk, not in the system's memory alone. */
async function writeThrough(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(Buffer.concat(parts)); // writev may stop halfway without an error
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name of a new file is in its folder, which Windows does not let a program open. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
