#!/usr/bin/env node
// Runs the tests of one project that are over golden files and data sets (describeGolden, describeData) or take long (describeSlow).
// The files lie in SEQLOOM_GOLDEN_DIR and SEQLOOM_DATA_DIR, or in ../shared. The target test:data of each project that has some.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DEFINES_SOME = /describeGolden|describeData|describeSlow|GoldenTests/;
const IN_TITLE = "(golden|data|slow): ";

const files = readdirSync("src", { recursive: true })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => join("src", file))
  .filter((file) => DEFINES_SOME.test(readFileSync(file, "utf8")));
const jest = join(import.meta.dirname, "../../../node_modules/jest/bin/jest.js");
const node = ["--experimental-vm-modules", "--no-warnings", jest, "-t", IN_TITLE, "--runTestsByPath", ...files];
const env = { ...process.env, SEQLOOM_TEST_DATA: "1" };
process.exitCode = spawnSync(process.execPath, node, { stdio: "inherit", env }).status ?? 1;
