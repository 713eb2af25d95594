import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  model as functional,
  sequential,
  type LayersModel,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft, goldenTensor, readJson, type GoldenArray } from "@seqloom/testing";
import {
  type CompileOptions,
  type FitOptions,
  type ModelArray,
  type ModelData,
  auc,
  binaryCrossentropy,
  compile,
  evaluate,
  fit,
  meanSquaredError,
  precision,
  recall,
  sgd,
  sparseCategoricalCrossentropy,
} from "../index.js";
import { toNdArray } from "../testing/kerasRun.js";

/** Name of an array, or names of several. */
type Named = string | readonly string[];

interface WeightRun {
  name: string;
  model: keyof typeof models;
  x: string;
  y: Named;
  fit: {
    sample_weight?: Named;
    class_weight?: Record<number, number>;
    validation_split?: number;
    validation_data?: [string, string, string];
  };
  evaluate: Named | null;
  initial: GoldenArray[];
  final: GoldenArray[];
  history: Record<string, number[]>;
  evaluated: Record<string, number>;
}

const { data, runs } = readJson<{ data: Record<string, GoldenArray>; runs: WeightRun[] }>(
  join(import.meta.dirname, "../fixtures/weights.json"),
);

const models = {
  dense: () => sequential({ layers: [layers.dense({ units: 1, activation: "sigmoid", inputShape: [3], name: "a" })] }),
  classes: () =>
    sequential({ layers: [layers.dense({ units: 3, activation: "softmax", inputShape: [3], name: "a" })] }),
  steps: () => sequential({ layers: [layers.masking({ inputShape: [4, 2] }), layers.dense({ units: 3, name: "a" })] }),
  two: () => {
    const x = input({ shape: [3] });
    const a = layers.dense({ units: 1, name: "a" }).apply(x) as SymbolicTensor;
    const b = layers.dense({ units: 3, activation: "softmax", name: "b" }).apply(x) as SymbolicTensor;
    return functional({ inputs: x, outputs: [a, b] });
  },
};

/** Options that each run was compiled with. */
const compiled: Record<string, () => Omit<CompileOptions, "optimizer">> = {
  "weights of rows, in plain and weighted metrics": () => ({
    loss: "bce",
    metrics: ["acc", "mae", recall()],
    weightedMetrics: ["acc", "mse", auc(), precision()],
  }),
  "weights of classes, one-hot": () => ({
    loss: "categorical_crossentropy",
    metrics: ["acc"],
    weightedMetrics: ["acc"],
  }),
  "weights of classes, by number": () => ({ loss: "sparse_categorical_crossentropy", weightedMetrics: ["acc"] }),
  "weights of steps, where some are masked": () => ({
    loss: "mse",
    metrics: ["mae"],
    weightedMetrics: ["mae", "mse"],
  }),
  "one weight for all steps of a row": () => ({ loss: "mae", metrics: ["mse"], weightedMetrics: ["mse"] }),
  "logits, with a class that is ignored": () => ({
    loss: sparseCategoricalCrossentropy({ fromLogits: true, ignoreClass: -1 }),
  }),
  "divided by the weights": () => ({
    loss: meanSquaredError({ reduction: "mean_with_sample_weight" }),
    weightedMetrics: ["mse"],
  }),
  "not divided": () => ({ loss: binaryCrossentropy({ reduction: "sum", labelSmoothing: 0.1 }) }),
  "two outputs, weighted by name": () => ({
    loss: { a: "mse", b: "sparse_categorical_crossentropy" },
    lossWeights: { a: 0.3, b: 2 },
    metrics: { a: "mae", b: ["acc"] },
    weightedMetrics: { a: ["mae", "mse"], b: "acc" },
  }),
  "two outputs, weighted in lists": () => ({
    loss: ["mse", "sparse_categorical_crossentropy"],
    lossWeights: [1, 0.5],
    metrics: [["mae"], ["acc"]],
    weightedMetrics: ["mse", "acc"],
  }),
};

function arrays(named: Named): ModelData {
  const one = (name: string): ModelArray => toNdArray(data[name]!);
  return typeof named === "string" ? one(named) : named.map(one);
}

function ready(run: WeightRun): LayersModel {
  const model = models[run.model]();
  compile(model, { optimizer: sgd({ learningRate: 0.1 }), ...compiled[run.name]!() });
  tf.tidy(() => model.setWeights(run.initial.map(goldenTensor)));
  return model;
}

function optionsOf({ fit: given }: WeightRun): FitOptions {
  const { sample_weight: weights, class_weight: classWeight, validation_split: validationSplit } = given;
  const held = given.validation_data?.map((name) => toNdArray(data[name]!));
  return {
    ...{ epochs: 2, batchSize: 3, shuffle: false, verbose: 0 },
    ...(weights && { sampleWeight: arrays(weights) }),
    ...(classWeight && { classWeight }),
    ...(validationSplit && { validationSplit }),
    ...(held && { validationData: held as [ModelArray, ModelArray, ModelArray] }),
  };
}

describe.each(["cpu", "wasm"] as const)("fit and evaluate with weights on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(runs)("give what Keras gives: $name", async (run) => {
    const model = ready(run);
    const [x, y] = [arrays(run.x), arrays(run.y)];
    const { history } = await fit(model, x, y, optionsOf(run));
    expect(Object.keys(history).sort()).toEqual(Object.keys(run.history).sort());
    for (const [name, values] of Object.entries(run.history)) expectClose(history[name]!, values);
    model.getWeights().forEach((weight, i) => expectClose(weight.dataSync(), run.final[i]!.data.map(Number)));
    const weights = run.evaluate === null ? {} : { sampleWeight: arrays(run.evaluate) };
    const logs = await evaluate(model, x, y, { batchSize: 3, verbose: 0, ...weights });
    expectClose(
      Object.keys(run.evaluated).map((name) => logs[name]!),
      Object.values(run.evaluated),
    );
    model.dispose();
  });
});

describe("weights", () => {
  const run = runs[0]!;
  const [x, y, w] = [toNdArray(data["x"]!), toNdArray(data["y"]!), toNdArray(data["w"]!)];
  const silent = { verbose: 0 } as const;
  const quiet = { ...silent, shuffle: false } as const;
  beforeAll(() => useBackend("cpu"));

  it("of a generator's batches count as those of arrays, in each form of a batch", async () => {
    const expected = (await fit(ready(run), x, y, { ...quiet, sampleWeight: w, batchSize: 8 })).history;
    const weights = tf.tensor1d(w.data);
    const batches = [
      { x, y, sampleWeight: w },
      { xs: x, ys: y, sampleWeight: w },
      { x, y, sampleWeight: weights },
    ];
    for (const batch of batches) {
      await expectNoTensorLeft(async () => {
        const model = ready(run);
        expect((await fit(model, [batch], quiet)).history).toEqual(expected);
        model.dispose();
      });
    }
    const listed = function* () {
      yield [x, y, w] as const;
    };
    expect((await fit(ready(run), listed, quiet)).history).toEqual(expected);
    expect(await evaluate(ready(run), listed, silent)).toEqual(
      await evaluate(ready(run), x, y, { ...silent, sampleWeight: w }),
    );
    weights.dispose();
  });

  it("of classes count for a generator, too, and may be a list or a Map", async () => {
    const classWeight = { 0: 2, 1: 0.5 };
    const expected = (await fit(ready(run), x, y, { ...quiet, classWeight, batchSize: 8 })).history;
    for (const given of [
      classWeight,
      [2, 0.5],
      new Map([
        [0, 2],
        [1, 0.5],
      ]),
    ]) {
      // prettier-ignore
      expect((await fit(ready(run), [{ x, y }], { ...quiet, classWeight: given })).history).toEqual(expected);
    }
  });

  it("of classes count under the crossentropy that fits the shapes, too", async () => {
    const sparse = runs[2]!;
    const model = ready(sparse);
    compile(model, { optimizer: sgd({ learningRate: 0.1 }), loss: "crossentropy", weightedMetrics: ["acc"] });
    const { history } = await fit(model, x, arrays(sparse.y), optionsOf(sparse));
    for (const [name, values] of Object.entries(sparse.history)) expectClose(history[name]!, values);
  });

  it("go with their rows when these are shuffled", async () => {
    const only = Float32Array.from(w.data, (_, row) => Number(row === 3)); // one row counts
    const model = ready(run);
    const { history } = await fit(model, x, y, { verbose: 0, seed: 3, batchSize: 1, sampleWeight: only });
    const alone = await evaluate(ready(run), x, y, { verbose: 0, batchSize: 8, sampleWeight: only });
    expect(history["loss"]![0]).toBeCloseTo(alone.loss, 5);
  });

  it("leave no tensor behind, metrics with counts neither", async () => {
    const model = ready(run);
    await fit(model, x, y, { ...quiet, sampleWeight: w });
    await expectNoTensorLeft(() => fit(model, x, y, { ...quiet, sampleWeight: w, validationData: [x, y, w] }));
  });

  const bad: [string, (model: LayersModel) => Promise<unknown>, string][] = [
    ["another length", (m) => fit(m, x, y, { sampleWeight: [1, 2] }), "fit: sampleWeight must be 8 rows long, as x is, got 2."],
    ["negative ones", (m) => fit(m, x, y, { sampleWeight: [1, 1, -1, 1, 1, 1, 1, 1] }), "fit: sampleWeight[2] must be a number of 0 or more, got -1."],
    ["NaN", (m) => evaluate(m, x, y, { sampleWeight: [NaN, 1, 1, 1, 1, 1, 1, 1] }), "evaluate: sampleWeight[0] must be a number of 0 or more, got NaN."],
    ["another shape", (m) => fit(m, x, y, { sampleWeight: x }), "fit: sampleWeight must be of shape [8], got [8, 3]."],
    ["classes and rows", (m) => fit(m, x, y, { sampleWeight: w, classWeight: { 0: 1 } }), "You cannot `class_weight` and `sample_weight` at the same time."],
    ["a class below 0", (m) => fit(m, x, y, { classWeight: { "-1": 1 } as never }), 'fit: each class in classWeight must be an integer of 0 or more, got "-1".'],
    ["a negative class", (m) => fit(m, x, y, { classWeight: { 1: -2 } }), "fit: classWeight[1] must be a number of 0 or more, got -2."],
    ["an array beside a generator", (m) => fit(m, [{ x, y }], { sampleWeight: w }), "fit: sampleWeight must be left out for a generator, got an object with {data, shape}. Its batches may have weights: { x, y, sampleWeight }."],
    ["a batch", (m) => fit(m, [{ x, y, sampleWeight: [1] }], {}), "fit: sampleWeight of batch 0 of generator must be 8 rows long, as x is, got 1."],
    ["validation", (m) => fit(m, x, y, { validationData: [x, y, [1]] }), "fit: sampleWeight of validationData must be 8 rows long, as x is, got 1."],
  ]; // prettier-ignore
  it.each(bad)("are refused before anything is trained: %s", async (_, call, message) => {
    const model = ready(run);
    await expect(call(model)).rejects.toThrow(message);
    model.getWeights().forEach((weight, i) => expectClose(weight.dataSync(), run.initial[i]!.data.map(Number)));
  });

  it("of a class that the model does not have are refused", async () => {
    const model = ready(runs[1]!);
    const onehot = toNdArray(data["onehot"]!);
    await expect(fit(model, x, onehot, { classWeight: { 3: 2 } })).rejects.toThrow(
      "fit: each class in classWeight must be an integer from 0 to 2, got 3.",
    );
  });

  it("of rows need an axis for the steps", async () => {
    const model = ready(runs[3]!);
    const [xs, ys] = [toNdArray(data["xs"]!), toNdArray(data["ys"]!)];
    await expect(fit(model, xs, ys, { sampleWeight: w })).rejects.toThrow(
      "fit: sampleWeight must be of shape [8, 1], or [8, 4] for each step, got [8]. One weight for all steps of a row has an axis of 1.",
    );
    await expect(fit(model, xs, ys, { classWeight: { 0: 2 } })).rejects.toThrow(
      "fit: classWeight must be for one label a row; give sampleWeight for labels of steps, got [8, 4, 3].",
    );
  });

  it("for all of several outputs are those of rows", async () => {
    const model = ready(runs[8]!);
    const targets = { a: y, b: toNdArray(data["labels"]!) };
    const shared = await evaluate(model, x, targets, { ...silent, sampleWeight: w });
    expect(await evaluate(model, x, targets, { ...silent, sampleWeight: { a: w, b: w } })).toEqual(shared);
    expect(await evaluate(model, x, targets, { ...silent, sampleWeight: Array.from(w.data) })).toEqual(shared);
    await expect(fit(model, x, targets, { sampleWeight: x })).rejects.toThrow(
      "fit: sampleWeight must be of shape [8] or [8, 1]; weights of steps are given for each output, got [8, 3].",
    );
    await expect(fit(model, x, targets, { sampleWeight: { a: w } })).rejects.toThrow(
      "fit: sampleWeight.b must be there, got undefined.",
    );
    await expect(fit(model, x, targets, { classWeight: { 0: 1 } })).rejects.toThrow(
      "fit: classWeight must be left out for a model with several outputs",
    );
  });
});
