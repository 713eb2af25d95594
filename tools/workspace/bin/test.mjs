#!/usr/bin/env node
// Runs the tests of all projects and says at last how many there were:  npm test [-- options of nx run-many]
// With the target test:data those over golden files and data sets instead:  npm run test:data
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { register } from "tsx/esm/api";
import { nx } from "./nx.mjs";

register();
const { projects, root } = await import("../src/projects.ts");
const { readTestCounts, summarizeTests } = await import("../src/testCounts.ts");

const counts = join(root, ".nx/test-counts");
rmSync(counts, { recursive: true, force: true });

const [target, ...more] = process.argv.slice(2);
const everyTime = ["--skip-nx-cache", "--output-style=static", "--parallel=2"];
const { status } = nx(["run-many", "-t", target, ...everyTime, ...more], { stdio: "inherit" });

const tested = projects("packages", "apps", "tools").filter(({ manifest }) => manifest.scripts?.[target]);
const folders = tested.map(({ folder }) => folder);
// Options of nx may choose some projects; then those that wrote counts are the ones that ran.
const expected = more.length === 0 ? folders : folders.filter((folder) => existsSync(join(counts, `${folder}.json`)));
const { line, problems } = summarizeTests(readTestCounts(counts, expected), status === 0);
for (const problem of problems) console.error(`npm run ${target}: ${problem}`);
console.log(line);
process.exitCode = problems.length === 0 ? 0 : 1;
