/**
 * npm run bench -- plots [--runs 15] [--markdown]
 *
 * PNG files of charts, ours beside matplotlib, each task in a process of its own: the first call, which loads the library, and
 * the median of those behind it, in milliseconds of the processor. The sizes of the pictures are compared.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleProgram } from "../bundleProgram.js";
import { formatTable } from "../formatTable.js";
import { FIRST_PLOT_AIM, PLOT_AIM, PLOT_TASKS } from "../plotTasks.js";
import { runProgram } from "../runProgram.js";
import type { NoResult } from "../StepResult.js";
import type { TaskResult } from "../TaskResult.js";
import { type MeasuredTask, otherAnswers, taskNotes, taskTable } from "../taskTable.js";

const LIMIT = 300; // seconds for a task
const { runs, markdown } = parseArgs({
  options: { runs: { type: "string", default: "15" }, markdown: { type: "boolean", default: false } },
}).values;

const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
try {
  const program = await bundleProgram("src/peers/plots.ts", folder);
  const measured: MeasuredTask[] = [];
  for (const { name, title } of PLOT_TASKS) {
    const ours = await run(program, [name, runs]);
    const peer = await run("python/plots_matplotlib.py", [name, runs]);
    measured.push({ title, aim: PLOT_AIM, ours, peer });
  }
  console.log(`\n${formatTable(taskTable(measured, "matplotlib"), { markdown })}\n`);
  console.log(`The aim of a first call is ${FIRST_PLOT_AIM} ms.`);
  for (const note of taskNotes(measured)) console.log(`- ${note}`);
  const wrong = otherAnswers(measured);
  if (wrong.length > 0) {
    console.error(`\nbench: matplotlib drew other sizes: ${wrong.join(", ")}.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function run(program: string, args: readonly string[]): Promise<TaskResult | NoResult> {
  const { value, problem } = await runProgram(program, args, { limit: LIMIT });
  return problem === undefined ? (value as TaskResult | NoResult) : { cannot: problem };
}
