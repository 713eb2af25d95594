import { ArgumentError } from "@seqloom/array";
import { joinBytes } from "../records/joinBytes.js";
import type { LogFolder } from "./LogFolder.js";

/**
 * Log files in memory, for browsers and tests: a page offers them as downloads or sends them to a server.
 *
 * @example
 * const logs = new MemoryFolder();
 * const writer = createFileWriter(logs, { run: "train" });
 * writer.scalar("loss", 0.5, { step: 0 });
 * writer.close();
 * logs.paths().map((path) => path.slice(0, 23)); // → [ 'train/events.out.tfeven' ]
 * logs.bytes(logs.paths()[0]).length > 100; // → true
 */
export class MemoryFolder implements LogFolder {
  readonly #files = new Map<string, Uint8Array[]>();

  append(path: string, bytes: Uint8Array): void {
    const parts = this.#files.get(path) ?? [];
    parts.push(bytes.slice());
    this.#files.set(path, parts);
  }

  replace(path: string, bytes: Uint8Array): void {
    this.#files.set(path, [bytes.slice()]);
  }

  truncate(path: string, size: number): void {
    const bytes = this.#files.has(path) ? this.bytes(path) : new Uint8Array();
    if (bytes.length < size) throw new Error(`MemoryFolder: ${path} has ${bytes.length} bytes, fewer than ${size}.`);
    if (size === 0) this.#files.delete(path);
    else this.#files.set(path, [bytes.slice(0, size)]);
  }

  /** Paths of all files, in the order in which they were begun. */
  paths(): string[] {
    return [...this.#files.keys()];
  }

  /**
   * A file as it is now.
   *
   * @throws ArgumentError if there is no file of that path
   */
  bytes(path: string): Uint8Array<ArrayBuffer> {
    const parts = this.#files.get(path);
    if (parts) return joinBytes(parts);
    throw new ArgumentError("MemoryFolder.bytes", "path", `one of ${this.paths().join(", ") || "no files"}`, path);
  }
}
