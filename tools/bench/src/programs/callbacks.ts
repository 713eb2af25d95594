/**
 * npm run bench -- callbacks [--reviews 20000] [--epochs 2] [--markdown]
 *
 * Cost of tensorBoard in an epoch of the course's models for IMDb, on random reviews of their shapes: the time in its hooks beside
 * the time of the epoch without them. All settings run in the same training, each with files of its own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { fit, tensorBoard, type TensorBoardOptions } from "@seqloom/training";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { chosenRows, type ModelRow } from "../modelRows.js";
import { ourModel } from "../ourModel.js";
import { timedCallback } from "../timedCallback.js";

const { reviews, epochs, markdown } = parseArgs({
  options: {
    reviews: { type: "string", default: "20000" },
    epochs: { type: "string", default: "2" },
    markdown: { type: "boolean", default: false },
  },
}).values;

const SETTINGS: readonly (readonly [title: string, options: TensorBoardOptions])[] = [
  ["curves", {}],
  ["histograms", { histogramFreq: 1 }],
  ["and gradients, batches", { histogramFreq: 1, writeGrads: true, updateFreq: "batch" }],
  ["and embeddings", { histogramFreq: 1, writeGrads: true, updateFreq: "batch", embeddingsFreq: 1 }],
];

/** The fastest epoch of the course's, where a callback weighs most. */
const EMBEDDING_ROW: ModelRow = {
  id: "embedding",
  title: "Embedding(10000, 8), SimpleRNN(8), Dense, 20 words",
  input: [128, 20],
  layers: [
    { kind: "embedding", inputDim: 10000, outputDim: 8 },
    { kind: "simpleRnn", units: 8 },
    { kind: "dense", units: 1, activation: "sigmoid" },
  ],
  optimizer: "adam",
  loss: "binaryCrossentropy",
  aim: { ours: 0, keras: 0 },
};

await useBackend("wasm");
const lines = [["", "epoch, s", ...SETTINGS.map(([title]) => title)]];
for (const row of [...chosenRows(["1", "2", "3"]), EMBEDDING_ROW]) lines.push(await measure(row));
console.log(`\n${formatTable(lines, { markdown })}`);
process.exit();

async function measure(row: ModelRow): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
  const timed = SETTINGS.map(([title, options]) =>
    timedCallback(tensorBoard({ ...options, logDir: join(folder, title) })),
  );
  const callbacks = timed.map(({ callback }) => callback);
  const { x, y } = randomReviews(row);
  const count = Number(epochs);
  const model = ourModel(row);
  await fit(model, { data: x.data.slice(0, 256 * x.shape[1]!), shape: [256, x.shape[1]!] }, y.slice(0, 256), {
    batchSize: 128,
    verbose: 0,
  });
  const begin = performance.now();
  await fit(model, x, y, { epochs: count, batchSize: 128, verbose: 0, callbacks });
  const inHooks = timed.reduce((sum, { ms }) => sum + ms(), 0);
  const epochMs = (performance.now() - begin - inHooks) / count;
  rmSync(folder, { recursive: true });
  const costs = timed.map(({ ms }) => `${formatMs(ms() / count)} ms, ${((100 * ms()) / count / epochMs).toFixed(2)} %`);
  return [row.title, (epochMs / 1000).toFixed(2), ...costs];
}

function randomReviews({ input }: ModelRow) {
  const [rows, words] = [Number(reviews), input[1]!];
  const random = seededRandom(1);
  const data = Float32Array.from({ length: rows * words }, () => Math.floor(random.next() * 10_000));
  return { x: { data, shape: [rows, words] }, y: Float32Array.from({ length: rows }, () => Math.round(random.next())) };
}
