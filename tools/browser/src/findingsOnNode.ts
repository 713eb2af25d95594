import { fork } from "node:child_process";
import { join } from "node:path";
import type { Findings, Given } from "./page/findings.js";

/** The program for Node, in the folder of the project. */
export const ON_NODE = "onNode.mjs";

const LIMIT_MS = 60_000;

/** Runs the code of the pages in Node, with the packages that are installed in the project. */
export function findingsOnNode(folder: string, given: Given): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const settings = { cwd: folder, serialization: "advanced", timeout: LIMIT_MS } as const;
    const child = fork(join(folder, ON_NODE), { ...settings, execArgv: [] });
    child.once("message", (findings) => resolve(findings as Findings));
    child.once("exit", (status, signal) => reject(new Error(`${ON_NODE} ended with ${status ?? signal}.`)));
    child.send({ ...given });
  });
}
