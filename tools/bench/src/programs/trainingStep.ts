/**
 * npm run bench -- trainingStep [--rows 1,5] [--peers keras,pytorch] [--markdown] [--threads 2] [--seconds 3] [--limit 900]
 *
 * Time of one training step of the course's models, ours beside peers, each in a process of its own, one after another:
 * embedding, recurrent layer, dense layer, loss, the way back, optimizer, and the loss read. Equal weights go in; the
 * losses after three steps are compared.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { writeExercise } from "../exerciseFiles.js";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { makeExercise } from "../makeExercise.js";
import type { ModelRow } from "../modelRows.js";
import type { Peer } from "../peers.js";
import { runProgram } from "../runProgram.js";
import { type StepOptions, stepOptions } from "../stepOptions.js";
import type { NoResult, StepResult } from "../StepResult.js";
import {
  disagreements,
  factLines,
  lossTable,
  type MeasuredRow,
  modelTable,
  remarks,
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
for (const row of options.rows) measured.push({ row, results: await measureRow(row, options) });
report(measured, options);
const wrong = disagreements(measured, options.peers);
if (wrong.length > 0) {
  console.error(`\nbench: another loss after three steps of plain gradient descent: ${wrong.join(", ")}.`);
  process.exitCode = 1;
}

async function measureRow(row: ModelRow, { peers, ...settings }: StepOptions): Promise<MeasuredRow["results"]> {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
  try {
    writeExercise(folder, await makeExercise(row));
    const results: Record<string, StepResult | NoResult> = {};
    for (const peer of peers) {
      const result = await measurePeer(row, peer, folder, settings);
      const said = "cannot" in result ? result.cannot : `${formatMs(result.ms)} ms, median of ${result.steps}`;
      console.error(`row ${row.id}, ${peer.title}: ${said}`);
      results[peer.name] = result;
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measurePeer(
  row: ModelRow,
  { excuse, mode, program, flags }: Peer,
  folder: string,
  { threads, seconds, limit }: Pick<StepOptions, "threads" | "seconds" | "limit">,
): Promise<StepResult | NoResult> {
  const reason = excuse?.(row);
  if (reason) return { cannot: reason };
  const { value, problem } = await runProgram(program, [folder, JSON.stringify({ mode, threads, seconds })], {
    flags,
    limit,
  });
  return problem === undefined ? (value as StepResult | NoResult) : { cannot: problem };
}

function report(rows: readonly MeasuredRow[], { peers, markdown, threads }: StepOptions): void {
  const processors = cpus();
  console.log(
    `Node ${process.version}, ${processors[0]?.model.trim()}, ${processors.length} cores; ${threads} threads`,
  );
  console.log(`\n${formatTable(modelTable(rows.map(({ row }) => row)), { markdown })}`);
  console.log("\nms per training step, median; in brackets: how many times as long as ours\n");
  console.log(formatTable(timeTable(rows, peers), { markdown }));
  console.log("\nLoss after three steps from the same weights; ≠ is not ours, brackets: not to be compared\n");
  console.log(formatTable(lossTable(rows, peers), { markdown }));
  const notes = [...OPTIMIZERS, ...factLines(rows, peers), ...remarks(rows, peers)];
  console.log(`\n${notes.map((note) => `- ${note}`).join("\n")}`);
}
