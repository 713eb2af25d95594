// Runs the examples of the course on the real data and writes what they reach:
//   npx nx run tools:results -- [app] [name] [--seeds 1,2,3] [--again] [--list] [--pages]
// It goes on from the runs in docs/results/runs.json: a run that is there is not run again without --again. After each one it
// writes the tables of docs/results.md, apps/README.md and apps/README.zh-TW.md and the charts anew; --pages does that alone.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "@seqloom/workspace";
import { chosenRows, commandOf, courseRows } from "./course/courseRows.js";
import { writePages } from "./page/writePages.js";
import { markOf, readRuns, withRun, writeRuns } from "./runs/runFile.js";
import { runRow } from "./runs/runRow.js";
import { readSeeds } from "./runs/readSeeds.js";

const FILE = join(root, "docs/results/runs.json");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string", default: "1,2,3" },
    again: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    pages: { type: "boolean", default: false },
  },
});
const [app, name] = positionals;
const chosen = chosenRows(app, name);
if (chosen.length === 0) refuse(app!, name);
const seeds = readSeeds(values.seeds) ?? refuseSeeds(values.seeds);

if (values.pages) await writePages(readRuns(FILE));
else {
  for (const row of chosen) {
    for (const seed of row.figure === undefined ? [] : seeds) {
      const command = commandOf(row);
      const known = (readRuns(FILE)[markOf(row)] ?? []).some((run) => run.seed === seed && run.command === command);
      if (known && !values.again) continue;
      console.log(`\n== ${command} --seed ${seed}`);
      if (values.list) continue;
      const run = await runRow(row, seed);
      writeRuns(FILE, withRun(readRuns(FILE), markOf(row), run));
      await writePages(readRuns(FILE));
    }
  }
}

function refuse(given: string, way: string | undefined): never {
  const apps = [...new Set(courseRows.map((row) => row.app))];
  const [what, allowed] = apps.includes(given)
    ? ["the name of the row", chosenRows(given, undefined).map((row) => row.name)]
    : ["the app", apps];
  console.error(`results: ${what} must be one of ${allowed.join(", ")}, got ${apps.includes(given) ? way : given}.`);
  process.exit(2);
}

function refuseSeeds(given: string): never {
  console.error(`results: --seeds must be whole numbers from 1, separated by commas, got ${given}.`);
  process.exit(2);
}
