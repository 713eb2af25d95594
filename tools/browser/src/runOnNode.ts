import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { SmallRun } from "./program/trainSmall.js";
import { PROGRAM } from "./sites.js";

/** Runs in Node the module that the pages of sites.ts run, with the packages that are installed in the project. */
export async function runOnNode(folder: string): Promise<SmallRun> {
  const script = `const { trainSmall } = await import("./${PROGRAM}"); console.log(JSON.stringify(await trainSmall()));`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
  return JSON.parse(stdout) as SmallRun;
}
