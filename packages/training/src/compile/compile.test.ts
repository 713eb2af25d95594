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
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "./compile.js";
import { readCompiled } from "./compiledModel.js";
import { losses } from "../losses/losses.js";
import { huber, meanSquaredError } from "../index.js";
import { auc } from "../metrics/auc.js";

beforeAll(() => useBackend("cpu"));

function binary(): LayersModel {
  return sequential({ layers: [layers.dense({ units: 1, inputShape: [4], activation: "sigmoid" })] });
}

function twoOutputs(): LayersModel {
  const x = input({ shape: [4] });
  const kind = layers.dense({ units: 3, activation: "softmax", name: "kind" }).apply(x) as SymbolicTensor;
  const score = layers.dense({ units: 1, name: "score" }).apply(x) as SymbolicTensor;
  return functional({ inputs: x, outputs: [kind, score] });
}

describe("compile", () => {
  it("keeps the name that a metric is given", () => {
    const model = binary();
    compile(model, { optimizer: "sgd", loss: "binary_crossentropy", metrics: ["acc"] });
    expect(model.metricsNames).toEqual(["loss", "acc"]);
    compile(model, { optimizer: "sgd", loss: "binaryCrossentropy", metrics: ["accuracy", "mae"] });
    expect(model.metricsNames).toEqual(["loss", "accuracy", "mae"]);
  });

  it("tells metrics of one name apart, as Keras does", () => {
    const model = binary();
    compile(model, { loss: "mse", metrics: ["mae", "mae"] });
    expect(model.metricsNames).toEqual(["loss", "mae", "mae_1"]);
  });

  it("takes rmsprop where no optimizer is named, as Keras does", () => {
    const model = binary();
    compile(model, { loss: "mse" });
    expect(model.optimizer.getClassName()).toBe("RMSprop");
    expect(model.optimizer.getConfig()).toMatchObject({ learningRate: 0.001, rho: 0.9, epsilon: 1e-7 });
  });

  it("takes losses and metrics with settings, under their names", () => {
    const model = binary();
    class Spread {
      update(): void {}
      result(): number {
        return 0;
      }
      reset(): void {}
    }
    compile(model, { loss: huber({ delta: 0.5 }), metrics: [auc({ name: "area" }), Spread, new Spread(), huber()] });
    const { losses: read, metrics } = readCompiled("fit", model);
    expect(read[0]).toMatchObject({ name: "huber", settings: { delta: 0.5 } });
    expect(metrics.map(({ name }) => name)).toEqual(["area", "spread", "spread_1", "huber"]);
  });

  it("weighs metrics under names of their own only where they clash, as Keras does", () => {
    const model = twoOutputs();
    const names = { kind: ["acc", "mse"], score: "mae" };
    compile(model, { loss: "mse", metrics: { kind: "acc" }, weightedMetrics: names });
    expect(readCompiled("fit", model).metrics.map(({ name }) => name)).toEqual([
      ...["kind_acc", "kind_weighted_acc", "kind_mse", "score_mae"],
    ]);
  });

  it("refuses one object for two metrics, whose counts would mix", () => {
    const metric = auc();
    expect(() => compile(binary(), { loss: "mse", metrics: [metric], weightedMetrics: [metric] })).toThrow(
      "compile: weightedMetrics[0] must be an object of its own, since its counts would mix",
    );
  });

  it("takes a list of metrics for several outputs as one for each, as Keras 3 does", () => {
    const model = twoOutputs();
    compile(model, { loss: "mse", metrics: [["acc", "mse"], "mae"] });
    expect(readCompiled("fit", model).metrics.map(({ name }) => name)).toEqual(["kind_acc", "kind_mse", "score_mae"]);
    expect(() => compile(model, { loss: "mse", metrics: ["mae"] })).toThrow(
      'compile: metrics must be a list of 2, one for each output, got ["mae"].',
    );
  });

  it("refuses a metric that class numbers are no targets for, before anything is trained", () => {
    const given = { loss: { kind: "sparse_categorical_crossentropy", score: "mse" }, metrics: { kind: "precision" } };
    expect(() => compile(twoOutputs(), given)).toThrow(
      /^compile: metric kind_precision must be one of class numbers, as the loss takes them, got .*\. With one-hot rows and categorical_crossentropy it counts\.$/,
    );
    compile(twoOutputs(), { ...given, metrics: { score: "r2_score" } });
  });

  it("takes an optimizer as it is", () => {
    const model = binary();
    const optimizer = tf.train.momentum(0.1, 0.9);
    compile(model, { optimizer, loss: "mse" });
    expect(model.optimizer).toBe(optimizer);
  });

  it("takes functions for loss and metrics", () => {
    const model = binary();
    const squares = (truth: tf.Tensor, predicted: tf.Tensor): tf.Tensor => tf.squaredDifference(truth, predicted);
    compile(model, { loss: squares, metrics: [squares] });
    expect(model.metricsNames).toEqual(["loss", "squares"]);
    expect(readCompiled("fit", model).losses).toEqual([{ call: squares, name: undefined }]);
  });

  it("takes losses and metrics by the name of the output", () => {
    const model = twoOutputs();
    compile(model, {
      loss: { score: "mse", kind: "sparse_categorical_crossentropy" },
      metrics: { kind: ["acc"], score: "mae" },
    });
    expect(model.metricsNames).toEqual(["loss", "kind_loss", "score_loss", "kind_acc", "score_mae"]);
    expect(readCompiled("fit", model).losses.map(({ name }) => name)).toEqual([
      "sparse_categorical_crossentropy",
      "mean_squared_error",
    ]);
  });

  it("takes one loss for all outputs, and metrics for all", () => {
    const model = twoOutputs();
    compile(model, { loss: "mae", metrics: "mse" });
    expect(readCompiled("fit", model).losses).toHaveLength(2);
    expect(model.metricsNames.slice(3)).toEqual(["kind_mse", "score_mse"]);
    compile(model, { loss: ["categorical_crossentropy", "huber"] });
    expect(readCompiled("fit", model).losses[1]).toEqual({ call: losses.huber, name: "huber" });
  });

  it("leaves a model that tfjs itself can train and save", async () => {
    const model = binary();
    compile(model, { loss: "binary_crossentropy", metrics: ["acc"] });
    expect(await model.trainOnBatch(tf.ones([2, 4]), tf.ones([2, 1]))).toHaveLength(2);
    expect(model.loss).toBe("binaryCrossentropy");
    expect(model.metrics).toEqual(["acc"]);
  });

  it("lets an optimizer of its own go with the model, or with the next compile", async () => {
    const x = tf.ones([2, 4]);
    const y = tf.ones([2, 1]);
    await expectNoTensorLeft(async () => {
      const model = binary();
      compile(model, { optimizer: "adam", loss: "mse" });
      await model.trainOnBatch(x, y);
      compile(model, { optimizer: "rmsprop", loss: "mse" });
      await model.trainOnBatch(x, y);
      model.dispose();
    });
    tf.dispose([x, y]);
  });

  it.each([
    [{ optimizer: "adafactor", loss: "mse" }, /^compile: optimizer must be one of sgd, .*, got "adafactor"\.$/],
    [{ optimizer: 0.1, loss: "mse" }, /^compile: optimizer must be a name or an optimizer, got 0.1\.$/],
    [{ optimizer: "sgd" }, /^compile: loss must be a name, a function, or a list or record of these, got undefined\.$/],
    [{ loss: "mce" }, /^compile: loss must be one of mean_squared_error, .*, got "mce"\. Did you mean mse\?$/],
    [{ loss: [0] }, /^compile: loss\[0\] must be a name or a function, got 0\.$/],
    [{ loss: ["mse", "mse"] }, /^compile: loss must be a list of 1, one for each output, got \["mse", "mse"\]\.$/],
    [{ loss: { other: "mse" } }, /^compile: each name in loss must be an output: dense_Dense\d+, got "other"\.$/],
    [
      { loss: "mse", metrics: ["precison"] },
      /^compile: metrics\[0\] must be one of acc, .*, got "precison"\. Did you mean precision\?$/,
    ],
    [
      { loss: "mse", metrics: [0] },
      /^compile: metrics\[0\] must be a name, a function, or an object with update, result and reset, got 0\.$/,
    ],
    [
      { loss: "mse", metrics: ["f1_score"] },
      /^compile: metrics\[0\] must be a metric of one number, got "a list of f1_score"\. A log is one number: give one threshold, or an average such as "macro"\.$/,
    ],
    [
      { loss: meanSquaredError({ reduction: "none" }) },
      /^compile: reduction of loss must be one that gives a number for the batch, got "none"\.$/,
    ],
    [
      { loss: "mse", lossWeights: [1, 2] },
      /^compile: lossWeights must be a list of 1, one for each output, got \[1, 2\]\.$/,
    ],
    [{ loss: "mse", lossWeights: NaN }, /^compile: lossWeights must be a number, got NaN\.$/],
    [
      { loss: "mse", lossWeights: "1" },
      /^compile: lossWeights must be a number, or a list or record of numbers, got "1"\.$/,
    ],
    [
      { loss: "mse", metrics: { other: "acc" } },
      /^compile: each name in metrics must be an output: .*, got "other"\.$/,
    ],
  ])("refuses %j and leaves the model as it was", (options, message) => {
    const model = binary();
    expect(() => compile(model, options as never)).toThrow(message);
    expect(model.optimizer).toBeUndefined();
  });

  it("refuses a model without layers", () => {
    expect(() => compile(sequential(), { loss: "mse" })).toThrow(
      "compile: model must be a model of tfjs-layers with at least one layer, got a Sequential.",
    );
  });
});
