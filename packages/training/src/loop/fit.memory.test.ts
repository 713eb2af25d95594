import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { memory } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { seededRandom } from "@seqloom/array";
import { MemoryFolder } from "@seqloom/tensorboard";
import {
  auc,
  type Callback,
  compile,
  csvLogger,
  earlyStopping,
  fit,
  modelCheckpoint,
  reduceLROnPlateau,
  tensorBoard,
} from "../index.js";
import { startBackend } from "../testing/startBackend.js";

const BATCHES = 10_000;
const EPOCHS = 20;

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;

describe("the memory of fit", () => {
  beforeAll(() => startBackend("wasm"));

  it("stays as it is over 10,000 batches, with callbacks and validation", async () => {
    const random = seededRandom(1);
    const rows = BATCHES / EPOCHS;
    const x = { data: Float32Array.from({ length: rows * 3 }, () => random.normal()), shape: [rows, 3] };
    const y = Float32Array.from({ length: rows }, () => random.integer(0, 2));
    const model = sequential({ layers: [layers.dense({ units: 1, activation: "sigmoid", inputShape: [3] })] });
    compile(model, { optimizer: "adam", loss: "bce", metrics: ["acc", auc()] });
    const after: { tensors: number; heap: number }[] = [];
    let batches = 0;
    const measure: Callback = {
      onTrainBatchEnd: () => void (batches += 1),
      onEpochEnd: () => {
        collect();
        after.push({ tensors: memory().numTensors, heap: process.memoryUsage().heapUsed });
      },
    };
    const callbacks = [
      earlyStopping({ patience: 100, restoreBestWeights: true }),
      reduceLROnPlateau({ patience: 5 }),
      csvLogger(() => undefined),
      modelCheckpoint("best", { saveBestOnly: true, save: () => undefined }),
      tensorBoard({ logDir: new MemoryFolder(), histogramFreq: 1 }),
      measure,
    ];
    const validation = { validationData: [x, y], validationBatchSize: 50 } as const;
    await fit(model, x, y, {
      epochs: EPOCHS,
      batchSize: 1,
      verbose: 1,
      write: () => undefined,
      callbacks,
      ...validation,
    });
    expect(batches).toBe(BATCHES);
    expect(new Set(after.slice(1).map(({ tensors }) => tensors)).size).toBe(1);
    // From the fifth epoch on, when most code is compiled. Logs, history and compiling take 57 to 114 bytes a batch.
    const grown = after.at(-1)!.heap - after[4]!.heap;
    expect(grown / ((BATCHES * 15) / EPOCHS)).toBeLessThan(200);
  }, 300_000);
});
