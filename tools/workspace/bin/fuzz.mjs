#!/usr/bin/env node
// Tries the readers of model files and bundles on many more damaged files than npm test does, damaged anew in every run.
//
//     npm run fuzz                       a seed of its own, which it prints
//     npm run fuzz -- --seed 123         the same damages again
//     npm run fuzz -- --count 100        that many damages of each kind of file; default: 3400, of six files and of a bundle
//
// A failure is printed with a line of JSON. In the list src/fixtures/damages.json of its package, npm test tries it ever after.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./nx.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    count: { type: "string", default: "3400" },
  },
});
const jest = join(root, "node_modules/jest/bin/jest.js");
console.log(`npm run fuzz -- --seed ${values.seed} --count ${values.count}`);

for (const name of ["keras-files", "models"]) {
  const folder = join(root, "packages", name);
  if (!existsSync(join(folder, "src/damagedFiles.test.ts"))) continue;
  const { status } = spawnSync(process.execPath, ["--experimental-vm-modules", "--no-warnings", jest, "damagedFiles"], {
    cwd: folder,
    env: { ...process.env, SEQLOOM_MUTATIONS: values.count, SEQLOOM_SEED: values.seed },
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
if (process.exitCode)
  console.log(`The same damages again: npm run fuzz -- --seed ${values.seed} --count ${values.count}`);
