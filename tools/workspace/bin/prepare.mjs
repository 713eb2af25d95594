#!/usr/bin/env node
// Runs before `npm start` and `npm test`: installs what package-lock.json names, unless that is there already. Nothing
// has to be built: apps, tests and tools run from the sources, through the export condition `@seqloom/source`.
// Only modules of Node itself may be imported here, because nothing else need be installed yet.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";

const OLDEST_NODE = [20, 19]; // require() of ES modules, which all packages are
const root = join(import.meta.dirname ?? ".", "../../..");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`Seqloom needs Node ${OLDEST_NODE.join(".")} or newer, got ${process.versions.node}.`);
  process.exit(1);
}
if (!isInstalled()) {
  console.log("Installing what package-lock.json names (npm ci) …");
  process.exitCode = npmCi();
}

/** Whether the last install is at least as new as the lock file; npm notes each one in node_modules. */
function isInstalled() {
  return changedAt("node_modules/.package-lock.json") >= changedAt("package-lock.json");
}

/** When a file was last changed, in ms; 0 for one that is not there. */
function changedAt(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Runs npm ci with the npm that runs this script; returns its exit code. */
function npmCi() {
  const { npm_execpath: npm } = process.env;
  const [command, ...args] = npm ? [process.execPath, npm, "ci"] : ["npm", "ci"];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (error) console.error(`prepare: npm ci did not start: ${error.message}`);
  return status ?? 1;
}
