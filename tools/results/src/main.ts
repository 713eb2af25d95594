// Runs an app on the real data, with three seeds each way, and writes what it reaches into docs/results.md:
//   npx nx run tools:results -- <app>
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "@seqloom/workspace";
import { format, resolveConfig } from "prettier";
import { plans } from "./plans.js";
import { replaceSection } from "./replaceSection.js";
import { resultsSection, type Ran } from "./resultsSection.js";
import { runApp } from "./runApp.js";

const SEEDS = [1, 2, 3];
const PAGE = join(root, "docs/results.md");

const [app = ""] = process.argv.slice(2);
const planned = plans[app];
if (!planned) {
  console.error(`results: the app must be one of ${Object.keys(plans).join(", ")}, got ${app}.`);
  process.exit(2);
}

const ran: Ran[] = [];
for (const plan of planned) {
  const runs = [];
  for (const seed of SEEDS) {
    runs.push(await runApp(join(root, "apps", app, "src/main.ts"), [...plan.options, "--seed", String(seed)]));
  }
  ran.push({ plan, runs });
}

const machine = `${cpus().length} cores, Node ${process.versions.node}`;
const section = resultsSection(app, ran, new Date().toISOString().slice(0, 10), machine);
const page = replaceSection(readFileSync(PAGE, "utf8"), app, section);
writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
console.log(section);
