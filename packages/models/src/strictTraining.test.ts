import { createHash } from "node:crypto";
import { useBackend } from "@seqloom/backend";
import { Kernels, setSharedKernels } from "@seqloom/kernels";
import {
  batchNormalization,
  bidirectional,
  conv1d,
  dense,
  dropout,
  embedding,
  globalMaxPooling1d,
  gru,
  lstm,
  maxPooling1d,
  sequential,
  type SequentialOptions,
  setRandomSeed,
  simpleRnn,
} from "@seqloom/layers";
import { adam, compile, type CompileOptions, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";

type Layers = NonNullable<SequentialOptions["layers"]>;

interface Trial {
  /** SHA-256 of history, weights and predictions on every machine, until an operation computes in another order. */
  readonly digest: string;
  /** The same by the tape of tfjs, where a layer adds up in another order there; left out: the same. */
  readonly digestByTape?: string;
  readonly layers: () => Layers;
  readonly compiled: Omit<CompileOptions, "optimizer">;
  readonly optimizer?: "adam" | "rmsprop";
  readonly x: { readonly data: Float32Array | Int32Array; readonly shape: number[] };
  readonly y: { readonly data: Float32Array | Int32Array; readonly shape: number[] };
}

/** Sequences, as many as several slices of a call have. */
const ROWS = 80;

/** Numbers from -1 to 1 that need no function of the engine. */
const numbers = (length: number) => Float32Array.from({ length }, (_, i) => ((i * 7919) % 2001) / 1000 - 1);
const classes = (length: number, below: number) =>
  Int32Array.from({ length }, (_, i) => (7 * i + ((i * i) % 5)) % below);
const words = { data: classes(ROWS * 30, 50), shape: [ROWS, 30] };
const series = { data: numbers(ROWS * 20 * 3), shape: [ROWS, 20, 3] };
const signs = { data: classes(ROWS, 2), shape: [ROWS, 1] };

/** The models of the course, in small. */
const trials: Readonly<Record<string, Trial>> = {
  "GRU over words": {
    digest: "9893dc5526499045b3c9533568a7d8a31a27fabd716e02da3426a1dda5031901",
    layers: () => [
      embedding({ inputDim: 50, outputDim: 8, maskZero: true }),
      gru({ units: 12, dropout: 0.2, recurrentDropout: 0.1 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    compiled: { loss: "binary_crossentropy", metrics: ["acc"] },
    x: words,
    y: signs,
  },
  "stacked SimpleRNN over words": {
    digest: "a8ebd2b9581730fe4d42fb3566d45741d0f2e697941956ccce7ac0e190b46494",
    layers: () => [
      embedding({ inputDim: 50, outputDim: 8 }),
      simpleRnn({ units: 9, returnSequences: true }),
      simpleRnn({ units: 9 }),
      dense({ units: 1, activation: "sigmoid" }),
    ],
    compiled: { loss: "binary_crossentropy", metrics: ["acc"] },
    optimizer: "rmsprop",
    x: words,
    y: signs,
  },
  "Conv1D over words, classes by numbers": {
    digest: "437859b36a70b4765eba2777993cab1d2759ad921e93d3cd3e12535bf9bf1e9e",
    layers: () => [
      embedding({ inputDim: 50, outputDim: 8, inputLength: 30 }),
      conv1d({ filters: 16, kernelSize: 5, activation: "relu" }),
      maxPooling1d({ poolSize: 2 }),
      conv1d({ filters: 16, kernelSize: 3, activation: "relu" }),
      globalMaxPooling1d(),
      dense({ units: 46, activation: "softmax" }),
    ],
    compiled: { loss: "sparse_categorical_crossentropy", metrics: ["acc"] },
    x: words,
    y: { data: classes(ROWS, 46), shape: [ROWS, 1] },
  },
  "stacked LSTM with dropout over a series": {
    digest: "70f2fdc05ba27dbd9e5c79b9fdec846c5e238c7132453664b1294a08bc274550",
    layers: () => [
      lstm({ units: 10, returnSequences: true, inputShape: [20, 3] }),
      dropout({ rate: 0.2 }),
      lstm({ units: 10 }),
      dense({ units: 1 }),
    ],
    compiled: { loss: "mse", metrics: ["mae"] },
    x: series,
    y: { data: numbers(ROWS), shape: [ROWS, 1] },
  },
  "bidirectional LSTM, batch normalization, one-hot classes": {
    digest: "498fe2ae2b5b7c6a346324b461056811b160a2c6266ee7f6ac511160a75fa079",
    digestByTape: "c62f396c6250cac015172dd67b0fa4a88857b4ade10cb1ec82154694c7b0724b",
    layers: () => [
      bidirectional({ layer: lstm({ units: 7 }), inputShape: [20, 3] }),
      batchNormalization(),
      dense({ units: 3, activation: "softmax" }),
    ],
    compiled: { loss: "categorical_crossentropy", metrics: ["acc"] },
    optimizer: "rmsprop",
    x: series,
    y: {
      data: Float32Array.from({ length: ROWS * 3 }, (_, i) => Number(i % 3 === Math.floor(i / 3) % 3)),
      shape: [ROWS, 3],
    },
  },
};

/** Trains a model and gives a number that tells all bits of what came out. */
async function digestOf({ layers, compiled, optimizer, x, y }: Trial, engine: "auto" | "tape"): Promise<string> {
  setRandomSeed(1);
  const model: LayersModel = sequential({ layers: layers() });
  compile(model, { ...compiled, optimizer: optimizer === "rmsprop" ? rmsprop() : adam({ learningRate: 0.01 }) });
  const { history } = await fit(model, x, y, { epochs: 2, batchSize: 40, verbose: 0, validationSplit: 0.2, engine });
  const logs = await evaluate(model, x, y, { verbose: 0, engine });
  const predicted = [await predict(model, x, { verbose: 0, engine })].flat();
  const hash = createHash("sha256").update(JSON.stringify([history, logs]));
  for (const weight of model.getWeights()) hash.update(Float32Array.from(weight.dataSync()));
  for (const { data } of predicted) hash.update(Float32Array.from(data));
  model.dispose();
  return hash.digest("hex");
}

describe("a strict training", () => {
  beforeAll(async () => void (await useBackend("wasm", { strict: true })));

  it.each(Object.keys(trials))("gives the digits of every machine, on 1, 2 and 8 threads: %s", async (name) => {
    const digests = new Set<string>();
    for (const threads of [1, 2, 8]) {
      const kernels = await Kernels.load({ relaxed: false, threads });
      setSharedKernels(kernels);
      digests.add(await digestOf(trials[name]!, "auto"));
      kernels.dispose();
    }
    expect([...digests]).toEqual([trials[name]!.digest]);
  });

  it.each(Object.keys(trials))("gives them by tfjs's tape as well: %s", async (name) => {
    setSharedKernels(await Kernels.load({ relaxed: false }));
    const { digest, digestByTape = digest } = trials[name]!;
    expect(await digestOf(trials[name]!, "tape")).toBe(digestByTape);
  });
});
