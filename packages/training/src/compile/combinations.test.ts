import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import { input, layers, model as functional, sequential, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { NdArray } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { camelCase, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import * as training from "../index.js";
import {
  compile,
  type CompileOptions,
  evaluate,
  fit,
  type FitOptions,
  type Metric,
  type ModelData,
  sgd,
} from "../index.js";
import { toNdArray } from "../testing/kerasRun.js";

/** A value of a call in Python: names of arrays stand for these, `{ $: "AUC", … }` for objects. */
type Given = string | number | null | readonly Given[] | { readonly [name: string]: Given };

interface Case {
  readonly title: string;
  readonly model: keyof typeof models;
  readonly x: string;
  readonly y: Given;
  readonly compile: Readonly<Record<string, Given>>;
  readonly fit: Readonly<Record<string, Given>>;
  readonly evaluate: Given;
  readonly history?: Readonly<Record<string, (number | "NaN")[]>>;
  readonly evaluated?: Readonly<Record<string, number | "NaN">>;
  readonly final?: readonly GoldenArray[];
  /** Error of Keras, in the place of these. */
  readonly error?: string;
}

interface Combinations {
  readonly data: Readonly<Record<string, GoldenArray>>;
  readonly initial: Readonly<Record<string, readonly GoldenArray[]>>;
  readonly cases: readonly Case[];
}

const { data, initial, cases } = readJson<Combinations>(join(import.meta.dirname, "../fixtures/combinations.json"));

type Activation = "sigmoid" | "softmax" | "tanh" | "softplus" | "linear";

const one = (units: number, activation: Activation) => () =>
  sequential({ layers: [layers.dense({ units, activation, inputShape: [3], name: "a" })] });
const stepwise = (units: number, activation: Activation) => () =>
  sequential({ layers: [layers.masking({ inputShape: [4, 2] }), layers.dense({ units, activation, name: "a" })] });

const models = {
  binary: one(1, "sigmoid"),
  columns: one(3, "sigmoid"),
  classes: one(3, "softmax"),
  line: one(1, "linear"),
  line2: one(2, "linear"),
  line3: one(3, "linear"),
  tanh: one(1, "tanh"),
  positive: one(1, "softplus"),
  stepClasses: stepwise(3, "softmax"),
  stepBits: stepwise(1, "sigmoid"),
  two: () => {
    const x = input({ shape: [3] });
    const a = layers.dense({ units: 1, activation: "sigmoid", name: "a" }).apply(x) as SymbolicTensor;
    const b = layers.dense({ units: 3, activation: "softmax", name: "b" }).apply(x) as SymbolicTensor;
    return functional({ inputs: x, outputs: [a, b] });
  },
};

/** The largest error so far: a metric that is a class. */
class Largest implements Metric {
  #largest = 0;
  update(yTrue: NdArray, yPred: NdArray): void {
    yPred.data.forEach((value, i) => (this.#largest = Math.max(this.#largest, Math.abs(yTrue.data[i]! - value))));
  }
  result(): number {
    return this.#largest;
  }
  reset(): void {
    this.#largest = 0;
  }
}

const errors = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.abs(tf.sub(yTrue, yPred));
const OWN: Readonly<Record<string, unknown>> = {
  largest_error: Object.assign((yTrue: tf.Tensor, yPred: tf.Tensor) => tf.max(errors(yTrue, yPred)), {}),
  row_errors: (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.sum(errors(yTrue, yPred), -1),
  Largest,
};
for (const [name, own] of Object.entries(OWN)) Object.defineProperty(own, "name", { value: name });

/** The array, object or function that a value in Python stands for. */
function read(given: Given, shared: Map<Given, unknown> = new Map()): unknown {
  if (typeof given === "string") return data[given] ? toNdArray(data[given]) : given;
  if (given === null || typeof given !== "object") return given;
  if (Array.isArray(given)) return given.map((each: Given) => read(each, shared));
  const record = given as Readonly<Record<string, Given>>;
  if (record["$"] === undefined) {
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, read(value, shared)]));
  }
  const { $: kind, shared: key, as, ...options } = record as { $: string; shared?: string; as?: string };
  if (OWN[kind]) return OWN[kind];
  const name = kind === "AUC" ? "auc" : `${kind[0]!.toLowerCase()}${kind.slice(1)}`;
  const make = (training as unknown as Record<string, ((options: object) => unknown) | undefined>)[name];
  const settings = Object.entries(options).map(([option, value]) => [camelCase(option), value ?? "none"]);
  if (kind === "CosineSimilarity" && as !== "loss") return "cosine_similarity"; // the function is the loss, which is negative
  const made = shared.get(key!) ?? make?.(Object.fromEntries(settings) as object) ?? snake(kind);
  if (key !== undefined) shared.set(key, made);
  return made;
}

const snake = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();

function inCamelCase(options: Readonly<Record<string, Given>>): object {
  const shared = new Map<Given, unknown>();
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [camelCase(name), read(value, shared)]));
}

async function run(each: Case) {
  const model = models[each.model]();
  tf.tidy(() => model.setWeights(initial[each.model]!.map(goldenTensor)));
  compile(model, { optimizer: sgd({ learningRate: 0.1 }), ...(inCamelCase(each.compile) as CompileOptions) });
  const [x, y] = [read(each.x) as ModelData, read(each.y) as ModelData];
  const batchSize = each.model === "two" ? 4 : 3;
  const options = { epochs: 2, batchSize, shuffle: false, verbose: 0 } as const;
  const { history } = await fit(model, x, y, { ...options, ...(inCamelCase(each.fit) as FitOptions) });
  const weights = each.evaluate === null ? {} : { sampleWeight: read(each.evaluate) as ModelData };
  const evaluated = await evaluate(model, x, y, { batchSize, verbose: 0, ...weights });
  const final = model.getWeights().map((weight) => weight.dataSync());
  model.dispose();
  return { history, evaluated, final };
}

/** Cases that differ here, as the README says. */
const OTHERS = new Set([
  "crossentropy of several labels a row", // Keras on TensorFlow goes round the sigmoid, and takes its input for that of a softmax
  "one object for two outputs", // a mean of both in Keras, one for each output here
]);

/** Cases of Keras that are errors here. */
const REFUSED: Readonly<Record<string, string>> = {
  "one object with counts for two outputs": "metrics.b must be an object of its own, since its counts would mix, got ",
  "F1 of each class, a list": "metrics[0] must be a metric of one number, got ",
  "precision by several thresholds, a list": "metrics[0] must be a metric of one number, got ",
  "R2 without aggregation, a list": "metrics[0] must be a metric of one number, got ",
  ...Object.fromEntries(
    ["F1Score", "FBetaScore", "f1_score", "f_beta_score"].map((name) => [
      `the metric ${name}`,
      `metrics[0] must be a metric of one number, got "a list of ${name}"`,
    ]),
  ),
};

/** Cases that Keras refuses and that go here. */
const ALLOWED = [
  "accuracy of steps with one value, targets [n, steps]",
  "crossentropy of steps with one value, targets [n, steps]",
  "one word for two outputs",
];

const same = cases.filter(({ title, error }) => !error && !OTHERS.has(title) && !(title in REFUSED));

describe.each(["cpu", "wasm"] as const)("losses and metrics in combination, on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(same)("are Keras's: $title", async (each) => {
    const { history, evaluated, final } = await run(each);
    expect(Object.keys(history).sort()).toEqual(Object.keys(each.history!).sort());
    for (const [name, values] of Object.entries(each.history!)) expectClose(history[name]!, values.map(Number));
    const names = Object.keys(each.evaluated!);
    expectClose(
      names.map((name) => evaluated[name]!),
      names.map((name) => Number(each.evaluated![name])),
    );
    each.final?.forEach((weight, i) => expectClose(final[i]!, weight.data.map(Number)));
  });
});

describe("combinations that are no others", () => {
  beforeAll(() => useBackend("cpu"));

  it("are 192 cases, of which 176 are Keras's", () => {
    expect([cases.length, same.length]).toEqual([192, 176]);
  });

  it("differ in one object for two outputs, of which Keras takes the mean over both", async () => {
    const each = cases.find(({ title }) => title === "one object for two outputs")!;
    const { history } = await run(each);
    const [a, b] = ["a", "b"].map((name) => history[`${name}_mean_absolute_error`]!);
    const means = a!.map((value, epoch) => (value + b![epoch]!) / 2);
    expectClose(means, each.history!["b_mean_absolute_error"]!.map(Number));
  });

  it("differ in a crossentropy of classes behind a sigmoid, which is that of the shares of each label", async () => {
    const each = cases.find(({ title }) => title === "crossentropy of several labels a row")!;
    const { history } = await run(each);
    expectClose(history.loss!, [1.38426489, 1.36221381]); // NumPy: labels times the logarithms of probabilities / their sum
  });

  it.each(Object.entries(REFUSED))("are refused: %s", async (title, message) => {
    await expect(run(cases.find((each) => each.title === title)!)).rejects.toThrow(`compile: ${message}`);
  });

  it.each(cases.filter(({ error }) => error).map(({ title }) => title))("that Keras refuses: %s", async (title) => {
    const running = run(cases.find((each) => each.title === title)!);
    if (ALLOWED.includes(title)) expect(Number.isFinite((await running).history.loss![1])).toBe(true);
    else await expect(running).rejects.toThrow(/^(compile|fit): /);
  });
});
