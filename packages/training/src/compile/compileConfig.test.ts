import * as tf from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  type LayersModel,
  model as functional,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import {
  auc,
  binaryAccuracy,
  binaryCrossentropy,
  cosineDecay,
  evaluate,
  fit,
  huber,
  type Metric,
  sgd,
} from "../index.js";
import { compile } from "./compile.js";
import type { CompileOptions } from "./compileOptions.js";
import { type CompileConfig, compileFromConfig, getCompileConfig } from "./compileConfig.js";
import { registerCustomObjects } from "./customObjects.js";

beforeAll(() => useBackend("cpu"));

const x = [[1], [2], [3]];
const y = [0, 1, 1];

function one(): LayersModel {
  const kernelInitializer = "ones";
  return sequential({
    layers: [layers.dense({ units: 1, inputShape: [1], activation: "sigmoid", kernelInitializer })],
  });
}

function two(): LayersModel {
  const place = input({ shape: [1] });
  const [kind, size] = ["kind", "size"].map(
    (name) => layers.dense({ units: 1, name, kernelInitializer: "ones" }).apply(place) as SymbolicTensor,
  );
  return functional({ inputs: place, outputs: [kind!, size!] });
}

function steep(yTrue: tf.Tensor, yPred: tf.Tensor): tf.Tensor {
  return tf.mul(3, tf.abs(tf.sub(yTrue, yPred)));
}

/** The most of all that it has seen, times a factor. */
class Largest implements Metric {
  readonly name = "largest";
  readonly #factor: number;
  #most = 0;
  constructor({ factor = 1 }: { factor?: number } = {}) {
    this.#factor = factor;
  }
  update(_: unknown, yPred: { data: ArrayLike<number> }): void {
    this.#most = Math.max(this.#most, ...Array.from(yPred.data));
  }
  result(): number {
    return this.#most * this.#factor;
  }
  reset(): void {
    this.#most = 0;
  }
  getConfig(): object {
    return { factor: this.#factor };
  }
}

const cases: readonly [string, () => LayersModel, CompileOptions][] = [
  ["names", one, { optimizer: "adam", loss: "mse", metrics: ["mae", "acc"] }],
  [
    "objects with options",
    one,
    { optimizer: sgd({ momentum: 0.5 }), loss: binaryCrossentropy({ labelSmoothing: 0.1, name: "mine" }), metrics: [auc({ curve: "PR" }), binaryAccuracy({ threshold: 0.9 }), huber({ delta: 0.1 })] },
  ],
  ["a schedule", one, { optimizer: sgd({ learningRate: cosineDecay({ initialLearningRate: 1, decaySteps: 5 }) }), loss: "mse" }],
  ["functions and classes of the user's own", one, { loss: steep, metrics: [steep, Largest], weightedMetrics: [new Largest({ factor: 2 })] }],
  ["one metric", one, { loss: "mse", metrics: "mae" }],
  ["lists for outputs", two, { loss: ["mse", "mae"], lossWeights: [1, 0.5], metrics: [["mae"], ["mse", Largest]] }],
  ["an output without a loss", two, { loss: ["mse", null], metrics: [null, ["mae"]] }],
  ["records for outputs", two, { loss: { kind: "mse", size: huber() }, lossWeights: { kind: 2, size: 1 }, metrics: { size: "mae" }, weightedMetrics: { kind: ["mse"] } }],
]; // prettier-ignore

describe("compileFromConfig", () => {
  beforeAll(() => registerCustomObjects({ steep, Largest }));

  it.each(cases)("compiles as the model was that the config is of: %s", async (_, make, options) => {
    const [model, again] = [make(), make()];
    compile(model, options);
    const config = JSON.parse(JSON.stringify(getCompileConfig(model))) as CompileConfig;
    compileFromConfig(again, config);
    expect(getCompileConfig(again)).toEqual(getCompileConfig(model));
    const targets = model.outputs.length > 1 ? [y, y] : y;
    const run = (each: LayersModel) => fit(each, x, targets, { epochs: 2, verbose: 0, batchSize: 2, seed: 1 });
    expect((await run(again)).history).toEqual((await run(model)).history);
    expect(await evaluate(again, x, targets, { verbose: 0 })).toEqual(
      await evaluate(model, x, targets, { verbose: 0 }),
    );
  });

  it("takes functions that are given with it, before those that are registered", () => {
    const other = (yTrue: tf.Tensor, yPred: tf.Tensor): tf.Tensor => tf.squaredDifference(yTrue, yPred);
    const [model, again] = [one(), one()];
    compile(model, { loss: steep });
    compileFromConfig(again, getCompileConfig(model), { customObjects: { steep: other } });
    expect(again.loss).toBe(other);
  });

  it("names a function that is not known", () => {
    const model = one();
    compile(model, { loss: function unknown(a: tf.Tensor) { return a; } }); // prettier-ignore
    expect(() => compileFromConfig(one(), getCompileConfig(model))).toThrow(
      'compileFromConfig: loss must be the name of a function or class that is known here, got "unknown".' +
        " registerCustomObjects({ unknown }) makes it known.",
    );
  });
});

describe("getCompileConfig", () => {
  it("says what has no name, or is not ours", () => {
    const model = one();
    const refused = (options: CompileOptions): void => {
      compile(model, options);
      getCompileConfig(model);
    };
    expect(() => getCompileConfig(model)).toThrow("getCompileConfig: model must be compiled by compile(model, { … })");
    const nameless = (
      () => (a: tf.Tensor) =>
        a
    )();
    expect(() => refused({ loss: "mse", metrics: ["mae", nameless] })).toThrow(
      "getCompileConfig: metrics[1] must be a function or class with a name, by which it is found again, got a function.",
    );
    const metric = { update() {}, result: () => 0, reset() {} }; // prettier-ignore
    expect(() => refused({ loss: "mse", metrics: [{ ...metric, name: "n" }] })).toThrow(
      "metrics[0] must be a function or",
    );
    expect(() => refused({ loss: "mse", optimizer: tf.train.sgd(1) })).toThrow(
      'getCompileConfig: optimizer must be one of @seqloom/training, such as adam(), got "SGD".',
    );
    expect(() => refused({ loss: "mse", optimizer: sgd({ learningRate: () => 1 }) })).toThrow(
      "getCompileConfig: learningRate of the optimizer must be a number or a schedule of this package",
    );
  });
});
