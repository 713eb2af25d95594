/**
 * npm run bench -- fitLoop [--rounds 30] [--markdown]
 *
 * Cost of the loop around a training step: `fit`, without and with its progress bar, beside the same steps by hand and by
 * trainOnBatch, from arrays to a number. All in turns, in one process.
 */
import { parseArgs } from "node:util";
import type { NdArray } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { dense, embedding, gru, sequential, simpleRnn } from "@seqloom/layers";
import { binaryCrossentropy, categoricalCrossentropy, compile, fit, type Loss } from "@seqloom/training";
import * as tf from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { interleaved } from "../interleaved.js";
import { randomBatch } from "../randomBatch.js";

const { rounds, markdown } = parseArgs({
  options: { rounds: { type: "string", default: "30" }, markdown: { type: "boolean", default: false } },
}).values;

/** A model of the course, with a batch of its shapes. */
interface Task {
  readonly title: string;
  readonly model: LayersModel;
  readonly loss: Loss;
  readonly batch: { readonly x: NdArray; readonly y: NdArray };
  /** Batches of a turn, which is an epoch of `fit`. */
  readonly batches: number;
}

await useBackend("wasm");
const tasks: readonly Task[] = [
  {
    title: "lunch: SimpleRNN(10), Dense(4), [10, 2, 4]",
    model: sequential([simpleRnn({ units: 10, inputShape: [2, 4] }), dense({ units: 4, activation: "softmax" })]),
    loss: categoricalCrossentropy(),
    batch: randomBatch([10, 2, 4], { classes: 4 }),
    batches: 300,
  },
  {
    title: "IMDb: Embedding(10000, 24), GRU(20), Dense, [128, 500]",
    model: sequential([
      embedding({ inputDim: 10_000, outputDim: 24, inputShape: [500] }),
      gru({ units: 20 }),
      dense({ units: 1, activation: "sigmoid" }),
    ]),
    loss: binaryCrossentropy(),
    batch: randomBatch([128, 500], { words: 10_000 }),
    batches: 60,
  },
];

const heads = ["a batch", "by hand, ms", "trainOnBatch", "fit", "fit with a bar", "redraws a second"];
const lines = [heads];
for (const task of tasks) lines.push(await measure(task));
console.log(`\n${formatTable(lines, { markdown })}`);
process.exit();

async function measure({ title, model, loss, batch, batches }: Task): Promise<string[]> {
  compile(model, { optimizer: "rmsprop", loss });
  let [drawings, seconds] = [0, 0];
  const list = Array.from({ length: batches }, () => batch);
  const write = (text: string) => void (drawings += text.split("\r").length - 1);
  const withBar = async () => {
    const begin = performance.now();
    await fit(model, list, { verbose: 1, write });
    seconds += (performance.now() - begin) / 1000;
  };
  const variants = [
    () => repeat(batches, () => stepByHand(model, loss, batch)),
    () => repeat(batches, () => trainOnBatch(model, batch)),
    () => fit(model, list, { verbose: 0 }),
    withBar,
  ];
  const times = await interleaved(variants, { rounds: Number(rounds) });
  const ratios = times.slice(1).map(({ ratio }) => `${(100 * (ratio - 1)).toFixed(1)} %`);
  return [title, formatMs(times[0]!.ms / batches), ...ratios, (drawings / seconds).toFixed(1)];
}

async function repeat(count: number, run: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < count; i++) await run();
}

/** A step as one writes it without a loop of a library. */
async function stepByHand(model: LayersModel, loss: Loss, { x, y }: Task["batch"]): Promise<number> {
  const [xs, ys] = [tf.tensor(x.data, [...x.shape]), tf.tensor(y.data, [...y.shape])];
  const of = () => loss(ys, model.apply(xs, { training: true }) as tf.Tensor) as tf.Scalar;
  const cost = tf.tidy(() => model.optimizer.minimize(of, true)!);
  const [value] = await cost.data();
  tf.dispose([xs, ys, cost]);
  return value!;
}

async function trainOnBatch(model: LayersModel, { x, y }: Task["batch"]): Promise<void> {
  const [xs, ys] = [tf.tensor(x.data, [...x.shape]), tf.tensor(y.data, [...y.shape])];
  await model.trainOnBatch(xs, ys);
  tf.dispose([xs, ys]);
}
