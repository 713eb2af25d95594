import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { ArgumentError } from "@seqloom/array";

/**
 * Writes the figures of a run to a file, as JSON, where `npx nx run tools:results` collects them. The file is there whole
 * or not at all; an older file stays until then.
 *
 * @param path the file of `--json`; undefined where there is none
 * @param figures numbers and names
 * @throws ArgumentError if it cannot be written any more
 */
export function saveFigures(path: string | undefined, figures: Readonly<Record<string, number | string>>): void {
  if (path === undefined) return;
  const text = `${JSON.stringify(figures, undefined, 2)}\n`;
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && !found.isFile())
      writeFileSync(path, text); // a pipe, a terminal
    else replaceFile(found ? realpathSync(path) : path, text);
  } catch {
    throw new ArgumentError("saveFigures", "path", "a file that can be written", path);
  }
}

function replaceFile(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
    writeFileSync(path, text); // in a folder where nothing may be added
  }
}
