import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Under these names distributions install Chromium, or a browser made of it; .ci/run looks for the same. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: the one that SEQLOOM_CHROMIUM names, or the first on the PATH; undefined where there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env.SEQLOOM_CHROMIUM) return env.SEQLOOM_CHROMIUM;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
