/**
 * npm run bench -- epochs [--only imdb-gru] [--markdown]
 *
 * An epoch of the course apps on the real data, validation included, beside Keras on random data of the same shapes: each in a
 * process of its own, one after the other.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { appRunner } from "@seqloom/testing";
import { root } from "@seqloom/workspace";
import { EPOCH_PLANS, type EpochPlan } from "../epochPlans.js";
import { type EpochResult, epochTable, type MeasuredEpoch } from "../epochTable.js";
import { formatTable } from "../formatTable.js";
import { runProgram } from "../runProgram.js";
import type { NoResult } from "../StepResult.js";

const LIMIT = 600; // seconds for a process
const { only, markdown } = parseArgs({
  options: { only: { type: "string" }, markdown: { type: "boolean", default: false } },
}).values;
const plans = EPOCH_PLANS.filter(({ name }) => only === undefined || only === name);
if (plans.length === 0) {
  console.error(`bench: only must be one of ${EPOCH_PLANS.map(({ name }) => name).join(", ")}, got ${only}.`);
  process.exit(2);
}

const measured: MeasuredEpoch[] = [];
for (const plan of plans) {
  const [ours, keras] = [await runOurs(plan), await runKeras(plan)];
  measured.push({ plan, ours, keras });
  console.error([plan.title, ...[ours, keras].map((each) => JSON.stringify(each))].join("  "));
}
console.log(`\n${formatTable(epochTable(measured), { markdown })}`);

async function runOurs({ app, options, epochs }: EpochPlan): Promise<EpochResult | NoResult> {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
  try {
    const json = join(folder, "figures.json");
    const run = appRunner(join(root, "apps", app, "src"));
    const { status, stderr } = await run(...options, "--epochs", String(epochs), "--json", json);
    if (status !== 0) return { cannot: stderr.trim() };
    const figures = JSON.parse(readFileSync(json, "utf8")) as { secondsPerEpoch?: number; seconds?: number };
    return { seconds: figures.secondsPerEpoch ?? figures.seconds! / epochs, facts: `Node ${process.versions.node}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runKeras({ name, epochs }: EpochPlan): Promise<EpochResult | NoResult> {
  const { value, problem } = await runProgram("python/epoch_keras.py", [name, String(epochs)], { limit: LIMIT });
  return problem === undefined ? (value as EpochResult) : { cannot: problem };
}
