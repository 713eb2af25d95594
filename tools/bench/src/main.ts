// npm run bench -- [name [options]]: times our code beside peers in the same run; medians. Without a name: all of them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PROGRAMS = [
  "callbacks",
  "chinese",
  "chineseEngines",
  "datasets",
  "epochs",
  "fitLoop",
  "layersBesides",
  "matrixProducts",
  "modelFiles",
  "optimizers",
  "orthogonal",
  "plots",
  "recurrentOperations",
  "stepParts",
  "text",
  "trainingStep",
];
const [name, ...options] = process.argv.slice(2);
if (name !== undefined && !PROGRAMS.includes(name)) {
  console.error(`bench: name must be one of ${PROGRAMS.join(", ")}, got ${name}.`);
  process.exit(2);
}
for (const program of name === undefined ? PROGRAMS : [name]) {
  console.log(`\n${program}`);
  const file = join(import.meta.dirname, `programs/${program}.ts`);
  const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...options], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
