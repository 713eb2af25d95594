import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/** Writes a file, which is there whole or not at all; an older one stays until then, and a link points where it did. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    writeFileSync(path, content); // a pipe, a terminal
    return;
  }
  const target = found ? realpathSync(path) : path;
  const part = `${target}.${process.pid}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, target);
  } catch {
    rmSync(part, { force: true });
    writeFileSync(target, content); // in a folder where nothing may be added
  }
}
