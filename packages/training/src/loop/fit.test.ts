import * as tf from "@tensorflow/tfjs-core";
import {
  initializers,
  input,
  layers,
  type LayersModel,
  model as functional,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { type NdArray, seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { evaluate } from "./evaluate.js";
import { fit, type FitOptions } from "./fit.js";
import type { BatchGenerator, GeneratedBatch } from "../data/generator.js";

beforeAll(() => useBackend("cpu"));

const ROWS = 40;
const random = seededRandom(5);
const x: NdArray = { data: Float32Array.from({ length: ROWS * 2 }, () => random.normal()), shape: [ROWS, 2] };
const y: NdArray = {
  data: Float32Array.from({ length: ROWS }, (_, row) => Number(x.data[2 * row]! > x.data[2 * row + 1]!)),
  shape: [ROWS],
};

/** A small classifier, the same each time. */
function classifier(): LayersModel {
  const kernelInitializer = initializers.glorotUniform({ seed: 1 });
  const model = sequential({
    layers: [
      layers.dense({ units: 4, activation: "tanh", inputShape: [2], kernelInitializer }),
      layers.dense({ units: 1, activation: "sigmoid", kernelInitializer }),
    ],
  });
  compile(model, { optimizer: "sgd", loss: "binary_crossentropy", metrics: ["acc"] });
  return model;
}

const quiet = { batchSize: 8, verbose: 0 } as const;

function rowsOf({ data, shape }: NdArray): number[][] {
  const width = shape[1] ?? 1;
  return Array.from({ length: shape[0]! }, (_, row) => Array.from(data.subarray(row * width, (row + 1) * width)));
}

/** The rows in batches of 8. */
function batches(): GeneratedBatch[] {
  return [0, 8, 16, 24, 32].map((row) => ({
    x: { data: x.data.subarray(row * 2, (row + 8) * 2), shape: [8, 2] },
    y: { data: y.data.subarray(row, row + 8), shape: [8] },
  }));
}

describe("fit", () => {
  it("learns", async () => {
    const model = classifier();
    compile(model, { optimizer: tf.train.sgd(0.5), loss: "binary_crossentropy", metrics: ["acc"] });
    const { history } = await fit(model, x, y, { ...quiet, epochs: 20 });
    expect(history.loss!.at(-1)).toBeLessThan(history.loss![0]! / 2);
    expect(history.acc!.at(-1)).toBeGreaterThan(0.9);
  });

  it("gives the history of Keras: loss, metrics as they are called, then validation", async () => {
    const options = { ...quiet, epochs: 3, initialEpoch: 1, validationData: [x, y] as const };
    const { epoch, history, params } = await fit(classifier(), x, y, options);
    expect(epoch).toEqual([1, 2]);
    expect(Object.keys(history)).toEqual(["loss", "acc", "val_loss", "val_acc"]);
    for (const values of Object.values(history)) expect(values).toHaveLength(2);
    expect(params).toEqual({ verbose: 0, epochs: 3, steps: 5 });
  });

  it("gives the same history to the last bit for one seed, another one for another", async () => {
    const run = (seed: number) => fit(classifier(), x, y, { ...quiet, epochs: 3, seed });
    const [first, again, other] = [await run(7), await run(7), await run(8)];
    expect(again).toEqual(first);
    expect(other.history.loss).not.toEqual(first.history.loss);
  });

  it("gives the same numbers on wasm, to rounding", async () => {
    const options = { ...quiet, epochs: 3, validationSplit: 0.25 };
    const { history } = await fit(classifier(), x, y, options);
    await useBackend("wasm");
    const onWasm = await fit(classifier(), x, y, options);
    await useBackend("cpu");
    for (const [name, values] of Object.entries(history)) expectClose(onWasm.history[name]!, values);
  });

  it("changes none of its data", async () => {
    const before = [x.data.slice(), y.data.slice()];
    await fit(classifier(), x, y, { ...quiet, validationSplit: 0.5 });
    expect([x.data, y.data]).toEqual(before);
  });

  it("takes arrays, lists, tensors, typed arrays and generators alike", async () => {
    const options = { ...quiet, shuffle: false, epochs: 2 };
    const { history } = await fit(classifier(), x, y, options);
    const tensors = [tf.tensor2d(x.data, [ROWS, 2]), tf.tensor1d(y.data)] as const;
    expect((await fit(classifier(), rowsOf(x), Array.from(y.data), options)).history).toEqual(history);
    expect((await fit(classifier(), ...tensors, options)).history).toEqual(history);
    expect((await fit(classifier(), x, Int32Array.from(y.data), options)).history).toEqual(history);
    const { batchSize: _, ...generated } = options;
    const generators: BatchGenerator[] = [
      batches(),
      () => batches(),
      new Set(batches()),
      async function* () {
        yield* await Promise.resolve(batches());
      },
    ];
    for (const generator of generators) {
      expect((await fit(classifier(), generator, generated)).history).toEqual(history);
    }
    tf.dispose([...tensors]);
  });

  it("trains several inputs and outputs, in lists or by name", async () => {
    const build = (): LayersModel => {
      const ones = initializers.ones();
      const [left, right] = ["left", "right"].map((name) => input({ shape: [1], name }));
      const joined = layers.concatenate().apply([left!, right!]) as SymbolicTensor;
      const sum = layers.dense({ units: 1, name: "sum", kernelInitializer: ones }).apply(joined) as SymbolicTensor;
      const kind = layers
        .dense({ units: 3, activation: "softmax", name: "kind", kernelInitializer: ones })
        .apply(joined);
      const model = functional({ inputs: [left!, right!], outputs: [sum, kind as SymbolicTensor] });
      compile(model, {
        optimizer: "sgd",
        loss: { sum: "mse", kind: "sparse_categorical_crossentropy" },
        metrics: { kind: "acc" },
      });
      return model;
    };
    const [left, right] = [[1, 2, 3, 4], [5, 6, 7, 8]]; // prettier-ignore
    const [sums, kinds] = [[6, 8, 10, 13], [0, 1, 2, 0]]; // prettier-ignore
    const options = { epochs: 2, verbose: 0, batchSize: 2 } as const;
    const inOrder = await fit(build(), [left, right], [sums, kinds], options);
    const byName = await fit(build(), { right, left }, { kind: kinds, sum: sums }, options);
    expect(Object.keys(inOrder.history)).toEqual(["loss", "sum_loss", "kind_loss", "kind_acc"]);
    expect(byName.history).toEqual(inOrder.history);
    const { loss, sum_loss: sum, kind_loss: kind } = inOrder.history;
    expect(loss![1]).toBeCloseTo(sum![1]! + kind![1]!, 4);
  });

  it("keeps the last rows for validation, before shuffling", async () => {
    const model = classifier();
    const { history } = await fit(model, x, y, { ...quiet, validationSplit: 0.25, epochs: 2 });
    const last = { data: x.data.subarray(60), shape: [10, 2] };
    const measured = await evaluate(model, last, y.data.slice(30), quiet);
    expect(history.val_loss!.at(-1)).toBe(measured.loss);
    expect(history.val_acc!.at(-1)).toBe(measured.acc);
  });

  it("validates on a pair, a record or a generator alike, from the first batch each time", async () => {
    const run = async (validationData: FitOptions["validationData"], rest: FitOptions = {}) => {
      const options = { ...quiet, epochs: 2, ...rest, ...(validationData && { validationData }) };
      return (await fit(classifier(), x, y, options)).history.val_loss!;
    };
    const wanted = await run([x, y]);
    expect(await run({ x, y })).toEqual(wanted);
    expect(await run(batches())).toEqual(wanted);
    expect(await run(() => batches())).toEqual(wanted);
    const part = await run([x, y], { validationSteps: 2 });
    expect(await run({ x: { data: x.data.subarray(0, 32), shape: [16, 2] }, y: y.data.slice(0, 16) })).toEqual(part);
    expect(await run([x, y], { validationBatchSize: 3 })).toHaveLength(2);
  });

  it("validates as often as it is told", async () => {
    const run = async (validationFreq: number | number[]): Promise<number> =>
      (await fit(classifier(), x, y, { ...quiet, epochs: 5, validationData: [x, y], validationFreq })).history.val_loss!
        .length;
    expect([await run(1), await run(2), await run([1, 2, 5])]).toEqual([5, 2, 3]);
  });

  it("goes on behind the last batch with stepsPerEpoch", async () => {
    const seen: number[] = [];
    function* numbers(): Generator<GeneratedBatch> {
      for (let i = 0; ; i++) {
        seen.push(i);
        yield batches()[i % 5]!;
      }
    }
    const { params } = await fit(classifier(), numbers, { epochs: 3, stepsPerEpoch: 2, verbose: 0 });
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
    expect(params.steps).toBe(2);
  });

  it("counts the batches of a generator in the first epoch and knows them in the second", async () => {
    let printed = "";
    const write = (text: string): void => void (printed += text);
    const { params } = await fit(classifier(), () => batches(), { epochs: 2, write });
    expect(params.steps).toBeNull();
    expect(printed).toMatch(/^Epoch 1\/2\n\r {6}1\/Unknown - 0s [\s\S]*\r5\/5 \[=+\] - 0s .*\nEpoch 2\/2\n\r1\/5 /);
  });

  it("trains a model that tfjs compiled", async () => {
    const model = classifier();
    model.compile({ optimizer: "sgd", loss: "binaryCrossentropy", metrics: ["accuracy"] });
    expect(Object.keys((await fit(model, x, y, quiet)).history)).toEqual(["loss", "acc"]);
  });

  it("trains a stateful layer on batches of its size", async () => {
    const model = sequential({
      layers: [layers.simpleRNN({ units: 2, stateful: true, batchInputShape: [4, 3, 1] }), layers.dense({ units: 1 })],
    });
    compile(model, { optimizer: "sgd", loss: "mse" });
    const windows = { data: new Float32Array(24).fill(1), shape: [8, 3, 1] };
    const options = { shuffle: false, verbose: 0 } as const;
    expect((await fit(model, windows, Array(8).fill(1), { ...options, batchSize: 4 })).history.loss).toHaveLength(1);
    await expect(fit(model, windows, Array(8).fill(1), { ...options, batchSize: 3 })).rejects.toThrow(
      /^fit: batchSize must be 4 rows long, the batch that input simple_rnn_\w+ is made for, got 3\.$/,
    );
  });

  it("takes NaN for what it is: no error", async () => {
    const broken = { data: x.data.map(() => NaN), shape: x.shape };
    expect((await fit(classifier(), broken, y, quiet)).history.loss).toEqual([NaN]);
  });

  it("runs no epoch where there is none to run", async () => {
    expect(await fit(classifier(), x, y, { ...quiet, epochs: 2, initialEpoch: 2 })).toMatchObject({
      epoch: [],
      history: {},
    });
  });

  it("leaves no tensor behind", async () => {
    const model = classifier();
    await expectNoTensorLeft(() => fit(model, x, y, { ...quiet, epochs: 2, validationSplit: 0.2 }));
    await expectNoTensorLeft(() => fit(model, batches(), { verbose: 0, validationData: batches() }));
    const tensors = [tf.tensor2d(x.data, [ROWS, 2]), tf.tensor1d(y.data)] as const;
    await expectNoTensorLeft(() => fit(model, ...tensors, quiet));
    await expectNoTensorLeft(() => fit(model, [{ x: tensors[0], y: tensors[1] }], { verbose: 0 }));
    tf.dispose([...tensors]);
  });

  it("leaves no tensor behind when a batch is wrong in the middle", async () => {
    const wrong = [...batches(), { x: [[1, 2, 3]], y: [1] }];
    await expectNoTensorLeft(() =>
      expect(fit(classifierOnce, wrong, { verbose: 0, shuffle: false })).rejects.toThrow(
        "fit: x of batch 5 of generator",
      ),
    );
  });

  it("can be stopped by a signal while it runs, since it lets others have their turn", async () => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new Error("enough")), 50);
    const model = classifier();
    const forever = { ...quiet, epochs: 1e6, signal: controller.signal };
    await expectNoTensorLeft(() => expect(fit(model, x, y, forever)).rejects.toThrow("enough"));
    clearTimeout(timer);
  });

  it("refuses a second training of one model before the first is done", async () => {
    const model = classifier();
    const first = fit(model, x, y, quiet);
    await expect(fit(model, x, y, quiet)).rejects.toThrow(
      "fit: the model is being trained already; await the first call.",
    );
    await first;
    await fit(model, x, y, quiet);
  });
});

let classifierOnce: LayersModel;
beforeAll(async () => {
  await useBackend("cpu");
  classifierOnce = classifier();
});

describe("fit, called wrongly", () => {
  const call = (options: object, given: unknown = x, targets: unknown = y): Promise<unknown> =>
    fit(classifierOnce, given as NdArray, targets as NdArray, { verbose: 0, ...options });

  it.each<[string, () => Promise<unknown>, string]>([
    ["y shorter than x", () => call({}, x, [1, 0]), "y must be 40 rows long, as x is, got 2."],
    ["no y", () => call({}, x, null), "y must be an array, a tensor or nested lists of numbers, got null."],
    ["no rows", () => call({}, [], []), "x must be at least one row long, got 0."],
    [
      "no rows of two",
      () => call({}, { data: new Float32Array(), shape: [0, 2] }, []),
      "x must be at least one row long, got 0.",
    ],
    ["other features", () => call({}, [[1, 2, 3]], [1]), "x must be of shape [rows, 2] for input "],
    ["negative epochs", () => call({ epochs: -1 }), "epochs must be an integer of 0 or more, got -1."],
    ["half epochs", () => call({ epochs: 1.5 }), "epochs must be an integer of 0 or more, got 1.5."],
    ["no batch", () => call({ batchSize: 0 }), "batchSize must be an integer of 1 or more, got 0."],
    [
      "all for validation",
      () => call({ validationSplit: 1 }),
      "validationSplit must be a fraction from 0 and below 1, got 1.",
    ],
    [
      "too little for validation",
      () => call({ validationSplit: 0.999 }),
      "validationSplit must be a fraction that leaves rows for both parts of the 40 rows, got 0.999.",
    ],
    [
      "two validations",
      () => call({ validationSplit: 0.5, validationData: [x, y] }),
      "validationSplit must be 0 where validationData are given, got 0.5.",
    ],
    [
      "steps of no validation",
      () => call({ validationSteps: 2 }),
      "validationSteps must be left out without validationData or validationSplit, got 2.",
    ],
    [
      "wrong validation",
      () => call({ validationData: [x, [1]] }),
      "y of validationData must be 40 rows long, as x is, got 1.",
    ],
    [
      "no validation data",
      () => call({ validationData: 3 }),
      "validationData must be [x, y], [x, y, sampleWeight], { x, y } or a generator, got 3.",
    ],
    [
      "no frequency",
      () => call({ validationFreq: 0 }),
      "validationFreq must be an integer of 1 or more, or a list of epochs, got 0.",
    ],
    [
      "a frequency that is not exact",
      () => call({ validationFreq: [1, 2 ** 53] }),
      "validationFreq must be an integer of 1 or more, or a list of epochs, got [1, 9007199254740992].",
    ],
    ["a negative seed", () => call({ seed: -1 }), "seed must be an integer from 0 to 4294967295, got -1."],
    [
      "an empty list",
      () => fit(classifierOnce, { length: 0, at: () => undefined }, { verbose: 0 }),
      "generator.length must be at least 1, got 0.",
    ],
    [
      "an empty generator",
      () => fit(classifierOnce, () => [], { verbose: 0 }),
      "generator must be a source of at least one batch",
    ],
    [
      "a split of a generator",
      () => fit(classifierOnce, batches(), { validationSplit: 0.5 }),
      "validationSplit must be 0, since a generator cannot be split, got 0.5.",
    ],
    [
      "batches of a generator",
      () => fit(classifierOnce, batches(), { batchSize: 4 }),
      "batchSize must be left out, since the generator decides, got 4.",
    ],
    [
      "one pass for two epochs",
      () => fit(classifierOnce, batches().values(), { epochs: 2 }),
      'generator must be something that can begin anew for 2 epochs, as a generator function can, got "an iterator". Or give stepsPerEpoch.',
    ],
  ])("refuses %s before anything is trained", async (_, run, message) => {
    const before = classifierOnce.getWeights().map((weight) => Array.from(weight.dataSync()));
    await expect(run()).rejects.toThrow(`fit: ${message}`);
    expect(classifierOnce.getWeights().map((weight) => Array.from(weight.dataSync()))).toEqual(before);
  });

  it("says what to do about a model that is not compiled", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
    await expect(fit(model, x, y)).rejects.toThrow(
      "fit: model must be a compiled model, got a Sequential. Call compile(model, { optimizer, loss }) first.",
    );
  });

  it("says what to do about class numbers and one-hot rows", async () => {
    const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [2], activation: "softmax" })] });
    const classes = Array.from({ length: ROWS }, (_, row) => row % 3);
    compile(model, { loss: "categorical_crossentropy" });
    await expect(fit(model, x, classes)).rejects.toThrow("Class numbers go with sparse_categorical_crossentropy.");
    compile(model, { loss: "sparse_categorical_crossentropy" });
    await expect(
      fit(
        model,
        x,
        classes.map(() => [1, 0, 0]),
      ),
    ).rejects.toThrow("One-hot rows go with categorical_crossentropy.");
    await expect(
      fit(
        model,
        x,
        classes.map((kind) => kind + 1),
      ),
    ).rejects.toThrow("fit: y[2] must be a class from 0 to 2, got 3.");
  });
});
