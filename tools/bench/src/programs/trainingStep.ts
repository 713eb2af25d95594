/**
 * npm run bench -- trainingStep [--rows 1,5] [--nodes 20,24,26] [--peers plan,keras,pytorch] [--markdown] [--threads 2] [--seconds 1.2]
 * [--limit 90] [--results rows.json] [--docs docs/benchmarks.md] [--chart docs/training-step.svg]
 *
 * Time and memory of one training step of the course's models, our ways in several versions of Node beside peers, each in a
 * process of its own, in turns: layers, loss, the way back, optimizer, and the loss read. Equal weights go in; the losses after
 * three steps are compared. With --results a run that was stopped goes on where it was; with --docs the page gets the tables.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fillMarkers } from "@seqloom/workspace";
import { format, resolveConfig } from "prettier";
import { writeExercise } from "../exerciseFiles.js";
import { formatMs } from "../formatMs.js";
import { makeExercise } from "../makeExercise.js";
import { measureRow } from "../measureRow.js";
import type { ModelRow } from "../modelRows.js";
import { SavedRows } from "../SavedRows.js";
import { stepChart } from "../stepChart.js";
import { stepOptions } from "../stepOptions.js";
import { shortStepReport, stepReport } from "../stepReport.js";
import { disagreements, type MeasuredRow } from "../stepTables.js";

const options = stepOptions(process.argv.slice(2));
const saved = new SavedRows(options.results);
const measured: MeasuredRow[] = [];
for (const row of options.rows) {
  const results = saved.find(row, options.peers) ?? (await measure(row));
  saved.add(row, results);
  measured.push({ row, results });
  printProgress(measured.at(-1)!);
}
const processors = cpus();
const day = new Date().toISOString().slice(0, 10);
const machine = `${day}, ${processors.length} cores of ${processors[0]?.model.trim()}, ${options.threads} threads each`;
const short = shortStepReport(measured, options, machine);
const whole = stepReport(measured, options);
console.log(`${short}\n\n${whole}`);
if (options.docs !== undefined) await writeDocs(options.docs);
const chart = stepChart(measured, options.nodes);
if (options.chart !== undefined && chart) writeFileSync(options.chart, chart.svg());
const wrong = disagreements(measured, options.peers);
if (wrong.length > 0) {
  console.error(`\nbench: another loss after three steps of plain gradient descent: ${wrong.join(", ")}.`);
  process.exitCode = 1;
}

async function measure(row: ModelRow): Promise<MeasuredRow["results"]> {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
  try {
    writeExercise(folder, await makeExercise(row));
    return await measureRow(row, options.peers, folder, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printProgress({ row, results }: MeasuredRow): void {
  const cells = Object.entries(results).map(([name, result]) => {
    return `${name} ${!result || "cannot" in result ? "-" : formatMs(result.ms)}`;
  });
  console.error(`row ${row.id}: ${cells.join(", ")}`);
}

async function writeDocs(file: string): Promise<void> {
  const texts: Record<string, string> = { "trainingStep:short": short, "trainingStep:tables": whole };
  const text = fillMarkers(readFileSync(file, "utf8"), (name) => texts[name]);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
