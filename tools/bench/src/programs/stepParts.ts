/**
 * npm run bench -- stepParts [--rows 1,5] [--markdown]: where the time of a training step of `fit` goes, in medians over
 * epochs of ten steps.
 */
import { parseArgs } from "node:util";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { fit } from "@seqloom/training";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { makeExercise } from "../makeExercise.js";
import { median } from "../median.js";
import { chosenRows, type ModelRow } from "../modelRows.js";
import { ourModel } from "../ourModel.js";
import { PartTimer } from "../PartTimer.js";
import { modelTable } from "../stepTables.js";

const STEPS = 10;
const EPOCHS = 9;
const { rows, markdown } = parseArgs({
  options: { rows: { type: "string" }, markdown: { type: "boolean", default: false } },
}).values;

await useBackend("wasm");
const kernels = sharedKernels()!;
const timer = new PartTimer();
for (const recurrent of [kernels.simpleRnn, kernels.lstm, kernels.gru]) {
  timer.time(recurrent, "forward", "recurrent, forward");
  timer.time(recurrent, "backward", "recurrent, backward");
}
timer.time(kernels.embedding, "forward", "embedding, forward");
timer.time(kernels.embedding, "backward", "embedding, backward");
for (const product of [kernels.dense, kernels.conv1d]) {
  timer.time(product, "forward", "products, forward");
  timer.time(product, "backward", "products, backward");
}

const { maxPooling1d, averagePooling1d, globalMaxPooling1d, globalAveragePooling1d } = kernels;
for (const pooling of [maxPooling1d, averagePooling1d, globalMaxPooling1d, globalAveragePooling1d]) {
  timer.time(pooling, "forward", "pooling, forward");
  timer.time(pooling, "backward", "pooling, backward");
}

const columns: string[][] = [];
for (const row of chosenRows(rows?.split(","))) columns.push(await partsOf(row));
const parts = ["row", "step", ...timer.take().keys(), "all else"];
const lines = parts.map((part, line) => [part, ...columns.map((column) => column[line]!)]);
console.log(`\n${formatTable(modelTable(chosenRows(rows?.split(","))), { markdown })}`);
console.log(`\n${formatTable(lines, { markdown })}`);
process.exit();

/** A column of the table: the row, the whole step, its parts, the rest. */
async function partsOf(row: ModelRow): Promise<string[]> {
  const { x, y } = await makeExercise(row, "wasm");
  const model = ourModel(row);
  timer.time(model.optimizer, "applyGradients", "optimizer");
  const batches = Array.from({ length: STEPS }, () => ({ x, y }));
  await fit(model, batches, { epochs: 2, verbose: 0 });
  timer.take();
  const epochs: number[][] = [];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const start = performance.now();
    await fit(model, batches, { epochs: 1, verbose: 0 });
    const step = (performance.now() - start) / STEPS;
    const times = [...timer.take().values()].map((ms) => ms / STEPS);
    epochs.push([step, ...times, step - times.reduce((sum, ms) => sum + ms, 0)]);
  }
  model.dispose();
  const medians = epochs[0]!.map((_, column) => median(epochs.map((epoch) => epoch[column]!)));
  return [row.id, ...medians.map((ms) => (ms < 0.005 ? "-" : formatMs(ms)))];
}
