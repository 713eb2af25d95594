#!/usr/bin/env node
// Runs an app from its sources:  npm start -- <app> [options]
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { register } from "tsx/esm/api";

register();
const { apps, root } = await import("../src/projects.ts");
const { readStart } = await import("../src/start.ts");

const { app, options, text, exitCode } = readStart(process.argv.slice(2), apps());
if (text) (exitCode ? console.error : console.log)(text);
if (app) run(["--import", "tsx", "--conditions=@seqloom/source", `${app.folder}/src/main.ts`, ...options]);
else process.exitCode = exitCode;

/** Runs node in the root and passes its exit code on. */
function run(args) {
  process.on("SIGINT", () => undefined); // Ctrl-C reaches the app as well, which ends in its own way
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
  child.on("close", (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}
