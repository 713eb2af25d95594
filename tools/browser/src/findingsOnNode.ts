import { fork } from "node:child_process";
import { join } from "node:path";
import { ON_NODE } from "./makeSite.js";
import type { Assignment, Findings } from "./page/findings.js";

/** Runs in Node what the pages run, with the packages that are installed in the project. */
export function findingsOnNode(folder: string, assignments: readonly Assignment[]): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const child = fork(join(folder, ON_NODE), { cwd: folder, execArgv: [], serialization: "advanced" });
    child.once("message", (findings) => resolve(findings as Findings));
    child.once("exit", (status) => reject(new Error(`${ON_NODE} ended with ${status}.`)));
    child.send([...assignments]);
  });
}
