import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, expectNoTensorLeft, readJson } from "@seqloom/testing";
import { dense } from "../core/Dense.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { BatchNormalization, batchNormalization } from "./BatchNormalization.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/batch_normalization.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("BatchNormalization on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describeGolden<Cases>("layers/batch_normalization.json.gz", (golden) => itGivesWhatKerasGives(golden.cases));

  it("takes the statistics of the batch in training, and the moving ones outside", async () => {
    const layer = batchNormalization({ epsilon: 0, momentum: 0.5 });
    const x = tf.tensor2d([1, 5], [2, 1]); // mean 3, variance 4
    expectClose(numbers(layer.apply(x, { training: true }) as Tensor), [-1, 1]);
    expectClose(layer.getWeights().flatMap(numbers), [1, 0, 1.5, 2.5]);
    expectClose(numbers(layer.apply(x) as Tensor), [(1 - 1.5) / Math.sqrt(2.5), (5 - 1.5) / Math.sqrt(2.5)]);
    await expectNoTensorLeft(() => (layer.apply(x, { training: true }) as Tensor).dispose());
  });

  it("leaves padding out of the statistics", () => {
    const x = tf.tensor3d([1, 5, NaN], [1, 3, 1]);
    const layer = batchNormalization({ epsilon: 0, momentum: 0 });
    layer.apply(x, { training: true, mask: tf.tensor2d([[1, 1, 0]]) });
    expectClose(layer.getWeights().slice(2).flatMap(numbers), [3, 4]);
  });

  it("learns in a model, and its moving statistics with it", async () => {
    const stack = [dense({ units: 3, inputShape: [2] }), batchNormalization({ momentum: 0.5 }), dense({ units: 1 })];
    const model = sequential({ layers: stack });
    model.compile({ optimizer: tf.train.adam(0.05), loss: "meanSquaredError" });
    const x = tf.randomNormal([32, 2], 5, 2, "float32", 1);
    const y = tf.sum(x, 1, true);
    const first = (await model.trainOnBatch(x, y)) as number;
    for (let step = 0; step < 60; step++) await model.trainOnBatch(x, y);
    expect((await model.trainOnBatch(x, y)) as number).toBeLessThan(first / 2);
    expect(numbers(model.layers[1]!.getWeights()[2]!)).not.toEqual([0, 0, 0]);
  });
});

describe("BatchNormalization", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => batchNormalization({ momentum: 0.5, ...options }), inputShape: [5, 2] });

  it("names its weights in Keras's order, the moving ones not trained", () => {
    const layer = batchNormalization({ name: "norm" });
    layer.apply(input({ shape: [3, 4] }));
    expect(layer.weights.map(({ originalName }) => originalName)).toEqual([
      "norm/gamma",
      "norm/beta",
      "norm/moving_mean",
      "norm/moving_variance",
    ]);
    expect(layer.trainableWeights).toHaveLength(2);
  });

  it("refuses wrong options, shapes and masks with one clear error", () => {
    expect(() => batchNormalization({ momentum: 2 })).toThrow(
      "BatchNormalization: momentum must be a number from 0 to 1, got 2.",
    );
    const layer = batchNormalization({ name: "norm", center: false });
    layer.apply(tf.ones([2, 3, 4]));
    expect(() => layer.apply(tf.ones([2, 3, 5]))).toThrow(
      "BatchNormalization: input of norm must be of size 4 along axis -1, got [2, 3, 5].",
    );
    expect(() => layer.apply(tf.ones([2, 3, 4]), { training: true, mask: tf.ones([2, 4]) })).toThrow(
      "BatchNormalization: mask of norm must be of shape [2, 3], got [2, 4].",
    );
    const config = { ...layer.getConfig(), renorm: true };
    expect(() => BatchNormalization.fromConfig(BatchNormalization, config)).toThrow(
      "BatchNormalization: renorm must be false, got true.",
    );
  });
});
