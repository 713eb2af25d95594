import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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
    const node = nodeArguments(folder, options);
    const { variables, clear } = outFolder();
    const own = { encoding: "utf8", env: { ...process.env, ...variables, ...env } } as const;
    return new Promise((resolve) => {
      execFile(process.execPath, node, own, (error, stdout, stderr) => {
        clear();
        resolve({ status: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout, stderr });
      });
    });
  };
}

/** Result of a killed run. */
export interface KilledRun {
  /** The signal that ended it, or null where the app had come to its end before. */
  readonly signal: string | null;
  readonly stdout: string;
}

/**
 * Runs an app and kills it as soon as it has printed something.
 *
 * @param folder of its main.ts
 * @param text after which it is killed
 * @param signal "SIGINT" for Ctrl-C; default "SIGKILL"
 */
export function killApp(
  folder: string,
  text: string,
  options: readonly string[],
  signal: "SIGKILL" | "SIGINT" = "SIGKILL",
): Promise<KilledRun> {
  const { variables, clear } = outFolder();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArguments(folder, options), {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...variables },
    });
    let stdout = "";
    let isKilled = false;
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      stdout += piece;
      if (isKilled || !stdout.includes(text)) return;
      isKilled = true; // a second SIGINT would end an app that is still saving
      child.kill(signal);
    });
    child.on("error", reject);
    child.on("close", (_, signal) => {
      clear();
      resolve({ signal, stdout });
    });
  });
}

/** A folder for the reports of a run, in the place of `out`. */
function outFolder(): { variables: Record<string, string>; clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-out-"));
  return { variables: { SEQLOOM_OUT_DIR: folder }, clear: () => rmSync(folder, { recursive: true }) };
}

function nodeArguments(folder: string, options: readonly string[]): string[] {
  return ["--import", "tsx", "--conditions=@seqloom/source", join(folder, "main.ts"), ...options];
}

/** The final screen, without times and the paths of pictures and report: of a bar that was drawn again only its last state. */
export function onScreen({ stdout }: AppRun): string {
  return stdout
    .replace(/^.*\r/gm, "")
    .replace(/(?:\n(?:圖存在|Pictures in) [^]*|\n(?:報告：|Report: ).*\n)$/, "") // each run has a folder of its own
    .replace(/ \d+s \d+(s|ms|us)\/step/g, "")
    .replace(/^(\d+\/\d+) - \d+s(?= - )/gm, "$1") // the line of an epoch
    .replace(/ - \S+\/epoch - \S+\/step$/gm, "");
}
