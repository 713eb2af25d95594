import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MissingData } from "../errors/report.js";

/** Figures of a run, as `--json` has them. */
export type Figures = Readonly<Record<string, unknown>>;

/** Options that a run with another seed does not share, with a value and without one. */
const OWN = ["seed", "seeds", "json", "out", "plot", "save", "logdir", "backup", "verbose"];
const OWN_FLAGS = ["open", "steps"];

/**
 * Arguments of an app for a run with another seed, without those that write files or open something.
 *
 * @example
 * argumentsWithSeed(["--model", "gru", "--seeds", "3", "--open"], 2); // → ['--model', 'gru', '--seed', '2', '--verbose', '0']
 */
export function argumentsWithSeed(argv: readonly string[], seed: number): string[] {
  const kept: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const [name = ""] = argv[i]!.replace(/^--/, "").split("=");
    if (argv[i]!.startsWith("--") && OWN_FLAGS.includes(name)) continue;
    if (!argv[i]!.startsWith("--") || !OWN.includes(name)) kept.push(argv[i]!);
    else if (!argv[i]!.includes("=") && argv[i + 1]?.startsWith("--") === false) i++; // its value
  }
  return [...kept, "--seed", `${seed}`, "--verbose", "0"];
}

/**
 * Runs this program again with another seed, without its console, and reads its figures.
 *
 * @param argv arguments of the app
 * @throws MissingData if it fails
 */
export async function runWithSeed(argv: readonly string[], seed: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-seed-"));
  const json = join(folder, "figures.json");
  try {
    const node = [...process.execArgv, process.argv[1]!, ...argumentsWithSeed(argv, seed), "--json", json];
    const code = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, node, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, SEQLOOM_OUT_DIR: folder },
      });
      child.on("close", resolve).on("error", reject);
    });
    if (code !== 0) throw new MissingData(`--seeds: the run with --seed ${seed} ended with exit code ${String(code)}.`);
    return JSON.parse(readFileSync(json, "utf8")) as Figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
