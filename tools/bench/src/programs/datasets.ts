/**
 * npm run bench -- datasets [--runs 3] [--markdown]
 *
 * Data sets, windows and scalers, ours beside Python: each task in a process of its own. The first call counts, as in a program
 * that loads its data once; the answers are compared.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { dataDir } from "@seqloom/testing";
import { bundleProgram } from "../bundleProgram.js";
import { type DataResult, dataTable, type MeasuredData, otherData } from "../dataTable.js";
import { DATA_TASKS } from "../dataTasks.js";
import { formatTable } from "../formatTable.js";
import { runProgram } from "../runProgram.js";
import type { NoResult } from "../StepResult.js";

const LIMIT = 300; // seconds for a process
const REPEATED = 6; // an hour has six times ten minutes
const { runs, markdown } = parseArgs({
  options: { runs: { type: "string", default: "3" }, markdown: { type: "boolean", default: false } },
}).values;

const hourly = join(dataDir, "jena/jena_climate_2009_2016_hourly.csv.gz");
const needed = [hourly, join(dataDir, "keras/imdb.npz"), join(dataDir, "imdb_raw/aclImdb_pos_neg.tar.gz")];
const missing = needed.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(
    `bench: not run: ${missing.join(" and ")} not there. Set SEQLOOM_DATA_DIR to the folder of the data sets.`,
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
try {
  const tenMinutes = join(folder, "jena_climate_2009_2016.csv");
  const [head, ...rows] = gunzipSync(readFileSync(hourly)).toString("utf8").trimEnd().split("\n");
  writeFileSync(tenMinutes, [head, ...rows.flatMap((row) => new Array<string>(REPEATED).fill(row))].join("\n"));
  const program = await bundleProgram("src/peers/data.ts", folder);
  const measured: MeasuredData[] = [];
  for (const task of DATA_TASKS) {
    const args = [task.name, dataDir, tenMinutes, runs];
    const ours = await run(program, args);
    const peer = await run("python/data_python.py", args);
    measured.push({ task, ours, peer });
    console.error(
      [task.title, ...[ours, peer].map((each) => ("cannot" in each ? each.cannot : each.first))].join("  "),
    );
  }
  report(measured);
} finally {
  rmSync(folder, { recursive: true });
}

async function run(program: string, args: readonly string[]): Promise<DataResult | NoResult> {
  const { value, problem } = await runProgram(program, args, { limit: LIMIT });
  return problem === undefined ? (value as DataResult | NoResult) : { cannot: problem };
}

function report(measured: readonly MeasuredData[]): void {
  console.log(`\n${formatTable(dataTable(measured), { markdown })}\n`);
  const notes = measured.flatMap(({ task, ours, peer }) =>
    [ours, peer].map((each) => ("cannot" in each ? `${task.title}: ${each.cannot}` : each.facts)),
  );
  console.log([...new Set(notes)].map((note) => `- ${note}`).join("\n"));
  const wrong = otherData(measured);
  if (wrong.length === 0) return;
  console.error(`\nbench: Python gave something else: ${wrong.join(", ")}.`);
  process.exitCode = 1;
}
