// Runs nx as a child process: without its daemon and its own screen, so that what it prints is the same everywhere.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The root of the repository. */
export const root = join(import.meta.dirname, "../../..");

/** Runs nx with these arguments in the root; `options` as for `spawnSync`. */
export function nx(args, options) {
  const program = createRequire(import.meta.url).resolve("nx/bin/nx.js");
  const env = { ...process.env, NX_DAEMON: "false", NX_TUI: "false" };
  if (!process.stdout.isTTY) env.FORCE_COLOR ??= "0"; // nx would ask for colours where nobody sees them
  return spawnSync(process.execPath, [program, ...args], { cwd: root, env, ...options });
}
