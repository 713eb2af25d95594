/**
 * npm run bench -- optimizers [--seconds 0.6] [--rows 1,6,7] [--backend wasm] [--markdown]
 *
 * A step of each optimizer on the weights of some models of the course, gradients given: ours on the kernels and in plain loops,
 * tfjs's own, and Keras's in a compiled function. Microseconds; how many times as long the others take.
 */
import { parseArgs } from "node:util";
import { useBackend } from "@seqloom/backend";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { chosenRows, type ModelRow } from "../modelRows.js";
import { OPTIMIZERS, optimizerTimes } from "../optimizerSteps.js";
import { ourModel } from "../ourModel.js";
import { runProgram } from "../runProgram.js";

const { markdown, seconds, rows, backend } = parseArgs({
  options: {
    markdown: { type: "boolean", default: false },
    seconds: { type: "string", default: "0.6" },
    rows: { type: "string", default: "1,6,7" },
    backend: { type: "string", default: "wasm" },
  },
}).values;

await useBackend(backend as "wasm" | "cpu");
const ids = rows.split(",");
for (const row of chosenRows(ids).filter(({ id }) => ids.includes(id))) {
  const model = ourModel(row);
  const shapes = model.trainableWeights.map(({ shape }) => shape as number[]);
  const count = model.countParams();
  model.dispose();
  const keras = await kerasTimes(shapes);
  console.log(`\n${row.title}: ${shapes.length} weights, ${count} numbers\n`);
  console.log(formatTable(await table(row, shapes, keras), { markdown }));
}
process.exit();

async function table(row: ModelRow, shapes: readonly number[][], keras: Readonly<Record<string, number>>) {
  const lines = [[`µs a step, row ${row.id}`, "ours", "plain loops", "tfjs", "Keras"]];
  for (const [name, pair] of Object.entries(OPTIMIZERS)) {
    const { kernels, plain, tfjs } = await optimizerTimes(pair, shapes, Number(seconds));
    const beside = [plain, tfjs, keras[name]].map((time) => (time === undefined ? "-" : ratio(time, kernels)));
    lines.push([name, formatMs(kernels), ...beside]);
  }
  return lines;
}

function ratio(time: number, ours: number): string {
  return `${formatMs(time)} (${(time / ours).toFixed(1)}x)`;
}

async function kerasTimes(shapes: readonly number[][]): Promise<Readonly<Record<string, number>>> {
  const { value, problem } = await runProgram("python/optimizer_keras.py", [JSON.stringify(shapes), seconds], {
    limit: 300,
  });
  const result = (value ?? { cannot: problem }) as { times?: Record<string, number>; facts?: string; cannot?: string };
  console.log(`\n${result.facts ?? `Keras: ${result.cannot!}`}`);
  return result.times ?? {};
}
