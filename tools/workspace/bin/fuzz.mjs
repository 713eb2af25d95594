#!/usr/bin/env node
// Tries readers of model files on many more damaged files than npm test does:  npm run fuzz  (20,000)
// SEQLOOM_MUTATIONS is the number for each of five kinds of files. The same number gives the same damages.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./nx.mjs";

const jest = join(root, "node_modules/jest/bin/jest.js");
const { status } = spawnSync(process.execPath, ["--experimental-vm-modules", "--no-warnings", jest, "damagedFiles"], {
  cwd: join(root, "packages/keras-files"),
  env: { SEQLOOM_MUTATIONS: "4000", ...process.env },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
