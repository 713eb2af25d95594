import { join } from "node:path";
import { tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { type KerasLayer, layerFromKeras, sequential } from "@seqloom/layers";
import { describeGolden, expectClose, type GoldenArray, goldenDir, goldenTensor, readJson } from "@seqloom/testing";
import { compile, evaluate, fit, optimizerFromConfig, predict } from "@seqloom/training";

/** A whole training that ran in Keras. */
interface KerasRun {
  readonly name: string;
  readonly model: { readonly layers: readonly KerasLayer[] };
  readonly x: string;
  readonly y: string;
  readonly compile: {
    readonly optimizer: KerasLayer;
    readonly loss: string;
    readonly metrics: readonly (string | object)[];
  };
  readonly fit: {
    readonly epochs: number;
    readonly batch_size: number;
    readonly validation_split?: number;
    readonly shuffle: boolean;
    readonly class_weight?: object;
    readonly sample_weight?: string;
  };
  readonly weights: readonly { readonly path: string; readonly initial: GoldenArray; readonly final?: GoldenArray }[];
  readonly history: Readonly<Record<string, readonly number[]>>;
  readonly evaluate_after: Readonly<Record<string, number>>;
  readonly predict_first_5: GoldenArray;
}

/** The same run, with the results of another backend. */
type KerasResults = Pick<KerasRun, "name" | "history" | "evaluate_after" | "predict_first_5" | "weights">;

interface KerasRuns {
  readonly data: Readonly<Record<string, GoldenArray>>;
  readonly runs: readonly KerasRun[];
}

/** The bias before a BatchNormalization has gradients of rounding alone, which Nadam makes full steps of. */
const SHAKY: Readonly<Record<string, string>> = { wine_batchnorm: "sequential/dense/bias" };
const NEAR = { absolute: 1e-5, relative: 1e-5 };

beforeAll(() => useBackend("cpu"));

function modelOf({ model, weights }: KerasRun): LayersModel {
  const [input, ...rest] = model.layers;
  const list = rest.map(({ class_name, config }, i) =>
    layerFromKeras({
      class_name,
      config: i > 0 ? config : { ...config, batch_input_shape: input!.config["batch_shape"] },
    }),
  );
  const made = sequential(list);
  const initial = weights.map((weight) => weight.initial);
  tidy(() => {
    for (const layer of made.layers) layer.setWeights(initial.splice(0, layer.weights.length).map(goldenTensor));
  });
  return made;
}

function toNdArray({ data, shape }: GoldenArray) {
  return { data: Float32Array.from(data, Number), shape };
}

/** Trains as Keras did, and compares all that Keras noted; metrics that are objects are left out. */
async function repeats(
  run: KerasRun,
  { data }: KerasRuns,
  results: KerasResults,
  engine: "auto" | "tape",
): Promise<void> {
  const model = modelOf(run);
  const { loss, optimizer } = run.compile;
  const metrics = run.compile.metrics.filter((metric) => typeof metric === "string");
  compile(model, { optimizer: optimizerFromConfig(optimizer.class_name, optimizer.config), loss, metrics });
  const [x, y] = [toNdArray(data[run.x]!), toNdArray(data[run.y]!)];
  const { epochs, batch_size: batchSize, validation_split: validationSplit = 0, shuffle } = run.fit;
  const warnings: string[] = [];
  const onWarning = (warning: string): void => void warnings.push(warning);
  const settings = { verbose: 0, engine } as const;
  const { history } = await fit(model, x, y, { epochs, batchSize, validationSplit, shuffle, ...settings, onWarning });
  expect(warnings).toEqual([]);

  const logged = validationSplit > 0 ? 2 : 1;
  expect(Object.keys(history)).toHaveLength(logged * (1 + metrics.length));
  const near = run.name in SHAKY ? { absolute: 4e-5, relative: 4e-5 } : NEAR;
  for (const [name, values] of Object.entries(history)) expectClose(values, results.history[name]!, near);
  const measured = await evaluate(model, x, y, { batchSize, ...settings });
  for (const [name, value] of Object.entries(measured)) expectClose([value], [results.evaluate_after[name]!], near);
  const predicted = await predict(model, x, settings);
  const { data: wanted } = toNdArray(results.predict_first_5);
  const far = run.name in SHAKY ? { absolute: 4e-4, relative: 4e-4 } : NEAR;
  expectClose(predicted.data.subarray(0, wanted.length), wanted, far);
  const weights = model.layers.flatMap((layer) => layer.getWeights());
  expect(weights).toHaveLength(results.weights.length);
  for (const [i, { path, final }] of results.weights.entries()) {
    if (!final || SHAKY[run.name] === path) continue;
    const apart = run.name in SHAKY ? 4e-4 : 2e-5;
    expectClose(weights[i]!.dataSync(), toNdArray(final).data, { absolute: apart, relative: apart });
  }
  model.dispose();
}

const isWeighted = ({ fit: { class_weight, sample_weight } }: KerasRun) => Boolean(class_weight ?? sample_weight);

function agrees(golden: KerasRuns, runs: readonly KerasRun[], others: readonly KerasResults[] = []): void {
  const results = (run: KerasRun) => others.find(({ name }) => name === run.name) ?? run;
  it.each(runs)("trains $name as Keras does", (run) => repeats(run, golden, results(run), "auto"));
  it.each(runs)("trains $name as Keras does, by the tape", (run) => repeats(run, golden, results(run), "tape"));
}

describe("whole trainings beside Keras", () => {
  describe("one", () => {
    const golden = readJson<KerasRuns>(join(import.meta.dirname, "fixtures/runs.json"));
    agrees(golden, golden.runs);
  });
  describeGolden<KerasRuns>("training/runs.json.gz", (golden) => {
    // An Embedding's gradient is one array here, as in Keras on JAX.
    const { runs: others } = readJson<{ runs: KerasResults[] }>(
      join(goldenDir, "training/runs_dense_embedding.json.gz"),
    );
    const runs = golden.runs.filter((run) => !isWeighted(run));
    agrees(golden, runs, others);

    it("has all 18 runs but two that have weights, which the tests of training repeat, and all 5 of an Embedding", () => {
      const weighted = golden.runs.filter(isWeighted).map(({ name }) => name);
      expect(weighted).toEqual(["wine_dense_acc_name", "wine_dense_sample_weight"]);
      expect([golden.runs.length, runs.length]).toEqual([18, 16]);
      const ofEmbeddings = runs.filter(({ name }) => name.includes("embedding")).map(({ name }) => name);
      expect(ofEmbeddings).toHaveLength(5);
      expect(others.map(({ name }) => name)).toEqual(ofEmbeddings);
    });
  });
});
