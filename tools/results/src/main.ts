// Runs an app on the real data, with three seeds each way, and writes what it reaches into docs/results.md, way by way:
//   npx nx run tools:results -- <app> [name of one way]
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { replaceSection, root } from "@seqloom/workspace";
import { format, resolveConfig } from "prettier";
import { plans } from "./plans.js";
import { type Figures, resultsSection } from "./resultsSection.js";
import { runApp } from "./runApp.js";

const SEEDS = [1, 2, 3];
const PAGE = join(root, "docs/results.md");

const [app = "", only] = process.argv.slice(2);
const ofApp = plans[app];
if (!ofApp) refuse("the app", Object.keys(plans), app);
const chosen = ofApp.filter(({ name }) => only === undefined || name === only);
if (chosen.length === 0) {
  refuse(
    "the way of running it",
    ofApp.map(({ name }) => name),
    only!,
  );
}

for (const plan of chosen) {
  const runs: Figures[] = [];
  for (const seed of SEEDS) {
    runs.push(await runApp(join(root, "apps", app, "src/main.ts"), [...plan.options, "--seed", String(seed)]));
  }
  const day = new Date().toISOString().slice(0, 10);
  const section = resultsSection(
    app,
    plan,
    runs,
    `Run on ${day}, ${cpus().length} cores, Node ${process.versions.node}.`,
  );
  const page = replaceSection(readFileSync(PAGE, "utf8"), "results", `${app} ${plan.name}`, section);
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
  console.log(section);
}

function refuse(what: string, allowed: readonly string[], given: string): never {
  console.error(`results: ${what} must be one of ${allowed.join(", ")}, got ${given}.`);
  process.exit(2);
}
