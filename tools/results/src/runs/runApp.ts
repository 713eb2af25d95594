import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The numbers and names that a run wrote. */
export interface Figures {
  readonly [key: string]: unknown;
  /** The losses and metrics of its trainings, epoch by epoch. */
  readonly history?: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/**
 * Runs an app in a process of its own, its console shown, and reads the figures that it writes.
 *
 * @param main the path of its main.ts
 * @throws Error if it fails
 */
export async function runApp(main: string, options: readonly string[]): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-results-"));
  const json = join(folder, "figures.json");
  try {
    const node = ["--import", "tsx", "--conditions=@seqloom/source", main, ...options, "--json", json];
    const code = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, node, { stdio: ["ignore", "inherit", "inherit"] });
      child.on("close", resolve).on("error", reject);
    });
    if (code !== 0) throw new Error(`${main} ${options.join(" ")} ended with exit code ${String(code)}.`);
    return JSON.parse(readFileSync(json, "utf8")) as Figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
