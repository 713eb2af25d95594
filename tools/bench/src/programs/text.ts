/**
 * npm run bench -- text [--tasks tokenizer,glove] [--runs 5] [--markdown]
 *
 * Texts to numbers, over the 25,000 raw training reviews of IMDb and the subset of GloVe, ours beside Keras: each task in a
 * process of its own, one after another; the first call, and the median of those behind it. The numbers that come out are
 * compared.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { dataDir, rawImdb } from "@seqloom/testing";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { runProgram } from "../runProgram.js";
import type { NoResult } from "../StepResult.js";
import type { TaskResult } from "../TaskResult.js";
import { type MeasuredTask, otherAnswers, taskNotes, taskTable } from "../taskTable.js";
import { chosenTextTasks, type TextTask } from "../textTasks.js";

const LIMIT = 900; // seconds for a task
const { tasks, runs, markdown } = parseArgs({
  options: {
    tasks: { type: "string" },
    runs: { type: "string", default: "5" },
    markdown: { type: "boolean", default: false },
  },
}).values;

const reviews = join(dataDir, "imdb_raw/aclImdb_pos_neg.tar.gz");
const vectors = join(dataDir, "glove/glove.6B.100d.subset.txt.gz");
const missing = [reviews, vectors].filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(
    `bench: not run: ${missing.join(" and ")} not there. Set SEQLOOM_DATA_DIR to the folder of the data sets.`,
  );
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
try {
  writeFileSync(join(folder, "reviews.json"), JSON.stringify(rawImdb(reviews, "train")));
  const measured: MeasuredTask[] = [];
  for (const task of chosenTextTasks(tasks?.split(","))) measured.push(await measure(task));
  report(measured);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(task: TextTask): Promise<MeasuredTask> {
  const args = [task.name, task.name === "glove" ? vectors : folder, runs];
  const ours = await run("src/peers/text.ts", args, task.name);
  const peer = await run("python/text_keras.py", args, `${task.name}, ${task.peer}`);
  return { title: task.title, aim: task.aim, ours, peer };
}

async function run(program: string, args: readonly string[], label: string): Promise<TaskResult | NoResult> {
  const { value, problem } = await runProgram(program, args, { limit: LIMIT });
  const result = problem === undefined ? (value as TaskResult | NoResult) : { cannot: problem };
  const said = "cannot" in result ? result.cannot : `${formatMs(result.ms)} ms, median of ${result.runs}`;
  console.error(`${label}: ${said}`);
  return result;
}

function report(measured: readonly MeasuredTask[]): void {
  console.log(`\n${formatTable(taskTable(measured, "Python"), { markdown })}`);
  console.log(
    `\n${taskNotes(measured)
      .map((note) => `- ${note}`)
      .join("\n")}`,
  );
  const wrong = otherAnswers(measured);
  if (wrong.length === 0) return;
  console.error(`\nbench: Python gave other numbers: ${wrong.join(", ")}.`);
  process.exitCode = 1;
}
