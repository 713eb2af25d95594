#!/usr/bin/env node
// Stops npm from packing a package that is not built, or whose sources have changed since: the script prepack of each package.
import { register } from "tsx/esm/api";

register();
const { buildProblem } = await import("../src/buildProblem.ts");

const problem = buildProblem(process.cwd());
if (problem) {
  console.error(`prepack: ${process.env.npm_package_name}: ${problem}`);
  process.exitCode = 1;
}
