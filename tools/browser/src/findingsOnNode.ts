import { fork } from "node:child_process";
import { join } from "node:path";
import type { Assignment, Findings } from "./page/findings.js";

/** The program for Node, in the folder of the project. */
export const ON_NODE = "onNode.mjs";

/** Runs in Node what the pages run, with the packages that are installed in the project. */
export function findingsOnNode(folder: string, assignments: readonly Assignment[]): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const child = fork(join(folder, ON_NODE), { cwd: folder, execArgv: [], serialization: "advanced" });
    child.once("message", (findings) => resolve(findings as Findings));
    child.once("exit", (status) => reject(new Error(`${ON_NODE} ended with ${status}.`)));
    child.send([...assignments]);
  });
}
