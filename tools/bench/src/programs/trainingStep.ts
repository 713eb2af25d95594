/**
 * npm run bench -- trainingStep [--rows 1,5] [--nodes 20,24,26] [--peers plan,keras,pytorch] [--markdown] [--threads 2] [--seconds 1.2]
 * [--limit 90] [--chart docs/training-step]
 *
 * Time and memory of one training step of the course's models, our ways in several versions of Node beside peers, each in a
 * process of its own, in turns: layers, loss, the way back, optimizer, and the loss read. Equal weights go in; the losses after
 * three steps are compared.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { writeExercise } from "../exerciseFiles.js";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { makeExercise } from "../makeExercise.js";
import { measureRow } from "../measureRow.js";
import { stepChart } from "../stepChart.js";
import { type StepOptions, stepOptions } from "../stepOptions.js";
import {
  disagreements,
  factLines,
  lossTable,
  type MeasuredRow,
  memoryTable,
  modelTable,
  remarks,
  summaryTable,
  timeTable,
} from "../stepTables.js";

/** Reasons why the losses of the rows' own optimizers are not the same, as far as is known. */
const OPTIMIZERS = [
  "Adam: PyTorch and tfjs add epsilon to the corrected root, Keras and we to the plain one",
  "RMSprop: PyTorch adds epsilon behind the root, Keras and we before it",
  "Embedding: Keras squares the gradients of a word that comes twice one by one, the others their sum",
];

const options = stepOptions(process.argv.slice(2));
const measured: MeasuredRow[] = [];
for (const row of options.rows) {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
  try {
    writeExercise(folder, await makeExercise(row));
    measured.push({ row, results: await measureRow(row, options.peers, folder, options) });
  } finally {
    rmSync(folder, { recursive: true });
  }
  printProgress(measured.at(-1)!);
}
report(measured, options);
const wrong = disagreements(measured, options.peers);
if (wrong.length > 0) {
  console.error(`\nbench: another loss after three steps of plain gradient descent: ${wrong.join(", ")}.`);
  process.exitCode = 1;
}
if (options.chart !== undefined) {
  const chart = stepChart(measured, options.nodes);
  writeFileSync(`${options.chart}.svg`, chart.svg());
  writeFileSync(`${options.chart}.png`, await chart.png());
}

function printProgress({ row, results }: MeasuredRow): void {
  const cells = Object.entries(results).map(([name, result]) => {
    return `${name} ${!result || "cannot" in result ? "-" : formatMs(result.ms)}`;
  });
  console.error(`row ${row.id}: ${cells.join(", ")}`);
}

function report(rows: readonly MeasuredRow[], { nodes, peers, markdown, threads }: StepOptions): void {
  const processors = cpus();
  const table = (lines: string[][]) => console.log(formatTable(lines, { markdown }));
  console.log(`${processors.length} cores of ${processors[0]?.model.trim()}; ${threads} threads each\n`);
  table(modelTable(rows.map(({ row }) => row)));
  console.log("\nMilliseconds a step, median; ahead: how many times as long the better of Keras and PyTorch takes\n");
  table(summaryTable(rows, nodes));
  for (const node of nodes) {
    console.log(`\nNode ${node.major}, ms a step; in brackets: how many times as long as the plan, or the tape without one\n`);
    table(timeTable(rows, peers, node));
  }
  const last = nodes.at(-1)!;
  console.log(`\nPeak memory of the process in MB, Node ${last.major}; in brackets: what training added\n`);
  table(memoryTable(rows, peers, last));
  console.log("\nLoss after three steps from the same weights; ≠ is not ours, brackets: not to be compared\n");
  table(lossTable(rows, peers));
  const notes = [...OPTIMIZERS, ...factLines(rows, peers), ...remarks(rows, peers)];
  console.log(`\n${notes.map((note) => `- ${note}`).join("\n")}`);
}
