import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import type { LogFolder } from "./LogFolder.js";

/** Log files in a folder on the disk. No file stays open between calls. */
export class FileFolder implements LogFolder {
  readonly #caller: string;
  readonly #root: string;

  /**
   * Makes the folder and writes a file into it, to find out before any work is done that it can be written.
   *
   * @param caller the public function, which begins the error texts
   */
  constructor(caller: string, root: string) {
    this.#caller = caller;
    this.#root = root;
    try {
      mkdirSync(root, { recursive: true });
      const trial = join(root, `.seqloom-${process.pid}`);
      writeFileSync(trial, "");
      rmSync(trial);
    } catch (error) {
      const allowed = "a folder that can be made and written";
      throw new ArgumentError(caller, "logDir", allowed, root, `The system says: ${(error as Error).message}.`);
    }
  }

  /** All bytes or none: where the disk is full, what was written of them is cut off again. */
  append(path: string, bytes: Uint8Array): void {
    this.#write(path, (full) => {
      const file = openSync(full, "a");
      try {
        const { size } = fstatSync(file);
        try {
          for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        } catch (error) {
          ftruncateSync(file, size);
          throw error;
        }
      } finally {
        closeSync(file);
      }
    });
  }

  /** The new file takes the place of the old one once it is whole. */
  replace(path: string, bytes: Uint8Array): void {
    this.#write(path, (full) => {
      const partial = `${full}.partial`;
      writeFileSync(partial, bytes);
      renameSync(partial, full);
    });
  }

  /** A file that is shorter than that cannot be cut: it is another one, or was cut off itself. */
  truncate(path: string, size: number): void {
    this.#write(path, (full) => {
      if (size === 0) {
        rmSync(full, { force: true });
        return;
      }
      const { size: length } = statSync(full);
      if (length < size) throw new Error(`it has ${length} bytes, fewer than the ${size} that were written`);
      truncateSync(full, size);
    });
  }

  #write(path: string, write: (full: string) => void): void {
    const full = join(this.#root, path);
    try {
      mkdirSync(dirname(full), { recursive: true });
      write(full);
    } catch (cause) {
      throw new Error(`${this.#caller}: ${full} cannot be written: ${(cause as Error).message}.`, { cause });
    }
  }
}
