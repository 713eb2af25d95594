/**
 * A place for log files. `MemoryFolder` keeps them in memory, in browsers as well; in Node a path stands for a folder on the
 * disk. An object of one's own with these methods can send the bytes elsewhere.
 */
export interface LogFolder {
  /** Adds bytes at the end of a file, which begins with them if it is new. Path: below the folder, with "/". */
  append(path: string, bytes: Uint8Array): void;
  /** Writes a whole file, in the place of an earlier one. */
  replace(path: string, bytes: Uint8Array): void;
  /** Cuts a file off behind its first bytes; at 0 it may be missing. For writers that go on with a file of before. */
  truncate?(path: string, size: number): void;
}

/** Whether a value has the methods of a `LogFolder`. */
export function isLogFolder(value: unknown): value is LogFolder {
  const { append, replace } = (value ?? {}) as Partial<LogFolder>;
  return typeof append === "function" && typeof replace === "function";
}
