import { execFile } from "node:child_process";
import { join } from "node:path";

/** Result of a run of an app. */
export interface AppRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs an app as a user does, without a terminal.
 *
 * @param folder of its main.ts
 * @param env variables besides those that are set, or in their place
 * @returns a function that takes the options
 */
export function appRunner(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): (...options: string[]) => Promise<AppRun> {
  return (...options) => {
    const node = ["--import", "tsx", "--conditions=@seqloom/source", join(folder, "main.ts"), ...options];
    return new Promise((resolve) => {
      execFile(process.execPath, node, { encoding: "utf8", env: { ...process.env, ...env } }, (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout, stderr }),
      );
    });
  };
}

/** The final screen, without times: of a bar that was drawn again only its last state. */
export function onScreen({ stdout }: AppRun): string {
  return stdout
    .replace(/^.*\r/gm, "")
    .replace(/ \d+s \d+(s|ms|us)\/step/g, "")
    .replace(/^(\d+\/\d+) - \d+s(?= - )/gm, "$1") // the line of an epoch
    .replace(/ - \S+\/epoch - \S+\/step$/gm, "");
}
