/**
 * npm run bench -- callbacks [--reviews 20000] [--epochs 2] [--markdown]
 *
 * Cost of the callbacks that write to the disk in an epoch of the course's models for IMDb, on random reviews of their shapes: the
 * time in their hooks beside the time of the epoch without them. All settings run in the same training, each with files of its own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type NdArray, seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import {
  backupAndRestore,
  type Callback,
  csvLogger,
  fit,
  modelCheckpoint,
  tensorBoard,
  type TensorBoardOptions,
} from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { interleaved } from "../interleaved.js";
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

/** Callbacks of a setting, by the folder for its files. */
type Setting = readonly [title: string, make: (folder: string) => readonly Callback[]];

const SETTINGS: readonly Setting[] = [
  ["log, model, curves", (folder) => [...logAndModel(folder), tensorBoard({ logDir: folder })]],
  ["histograms", logs({ histogramFreq: 1 })],
  ["and gradients, batches", logs({ histogramFreq: 1, writeGrads: true, updateFreq: "batch" })],
  ["and embeddings", logs({ histogramFreq: 1, writeGrads: true, updateFreq: "batch", embeddingsFreq: 1 })],
];

function logs(options: TensorBoardOptions): Setting[1] {
  return (logDir) => [tensorBoard({ ...options, logDir })];
}

/** A line of numbers and the whole model after each epoch. */
function logAndModel(folder: string): Callback[] {
  return [csvLogger(join(folder, "epochs.csv")), modelCheckpoint(join(folder, "model-{epoch}"))];
}

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
};

await useBackend("wasm");
const lines = [["", "epoch, s", ...SETTINGS.map(([title]) => title), "backup"]];
for (const row of [...chosenRows(["1", "2", "3"]), EMBEDDING_ROW]) lines.push(await measure(row));
console.log(`\n${formatTable(lines, { markdown })}`);
process.exit();

async function measure(row: ModelRow): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
  const settings = SETTINGS.map(([title, make]) => make(join(folder, title)).map((each) => timedCallback(each)));
  const timed = settings.flat();
  const callbacks = timed.map(({ callback }) => callback);
  const { x, y } = randomReviews(row);
  const count = Number(epochs);
  const model = ourModel(row);
  const backupMs = await backupsOf(model, x, y, join(folder, "backup"));
  const begin = performance.now();
  await fit(model, x, y, { epochs: count, batchSize: 128, verbose: 0, callbacks });
  const inHooks = timed.reduce((sum, { ms }) => sum + ms(), 0);
  const epochMs = (performance.now() - begin - inHooks) / count;
  rmSync(folder, { recursive: true });
  const costs = settings.map((each) => each.reduce((sum, callback) => sum + callback.ms(), 0) / count);
  const shares = [...costs, backupMs].map((ms) => `${formatMs(ms)} ms, ${((100 * ms) / epochMs).toFixed(2)} %`);
  return [row.title, (epochMs / 1000).toFixed(2), ...shares];
}

/** Milliseconds by which an epoch takes longer with a backup behind it, which `fit` writes itself: in turns, in short epochs. */
async function backupsOf(model: LayersModel, x: NdArray, y: Float32Array, folder: string): Promise<number> {
  const [rows, words] = [256, x.shape[1]!];
  const [some, labels] = [{ data: x.data.slice(0, rows * words), shape: [rows, words] }, y.slice(0, rows)];
  const run = (callbacks: Callback[]) => fit(model, some, labels, { epochs: 5, batchSize: 128, verbose: 0, callbacks });
  const [without, withBackup] = await interleaved([() => run([]), () => run([backupAndRestore(folder)])], {
    rounds: 5,
  });
  return Math.max(0, withBackup!.ms - without!.ms) / 5;
}

function randomReviews({ input }: ModelRow) {
  const [rows, words] = [Number(reviews), input[1]!];
  const random = seededRandom(1);
  const data = Float32Array.from({ length: rows * words }, () => Math.floor(random.next() * 10_000));
  return { x: { data, shape: [rows, words] }, y: Float32Array.from({ length: rows }, () => Math.round(random.next())) };
}
