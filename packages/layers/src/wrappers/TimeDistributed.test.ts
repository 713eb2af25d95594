import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeData, describeGolden, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { batchNormalization } from "../normalization/BatchNormalization.js";
import { dense } from "../core/Dense.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { globalAveragePooling1d } from "../pooling/GlobalAveragePooling1D.js";
import { globalMaxPooling1d } from "../pooling/GlobalMaxPooling1D.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";
import { timeDistributed } from "./TimeDistributed.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/time_distributed.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("TimeDistributed on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describeGolden<Cases>("layers/time_distributed.json.gz", (golden) => itGivesWhatKerasGives(golden.cases));

  it("applies a layer to each step, whatever a step is", () => {
    const pooling = timeDistributed({ layer: globalMaxPooling1d() });
    const output = pooling.apply(tf.tensor4d([1, 5, 2, 3, 9, 4], [1, 3, 2, 1])) as Tensor;
    expect(output.shape).toEqual([1, 3, 1]);
    expect(numbers(output)).toEqual([5, 3, 9]);
  });

  it("gives steps to a BatchNormalization one after the other, each with its mask", () => {
    const x = tf.tensor3d([1, 3, 7, 10, 30, 70], [2, 3, 1]);
    const mask = tf.tensor2d([[1, 1, 1], [1, 1, 0]]); // prettier-ignore
    const inner = batchNormalization({ epsilon: 0, momentum: 0 });
    const output = timeDistributed({ layer: inner }).apply(x, { training: true, mask }) as Tensor;
    expectClose(numbers(tf.slice(output, [0, 0, 0], [2, 2, 1])), [-1, -1, 1, 1]);
    expectClose(numbers(inner.movingMean!.read()), [7]); // of the last step, where the second row is padding
  });

  it("learns", async () => {
    const model = sequential({
      layers: [timeDistributed({ layer: dense({ units: 1, kernelInitializer: "zeros" }), inputShape: [3, 2] })],
    });
    model.compile({ optimizer: tf.train.adam(0.1), loss: "meanSquaredError" });
    const x = tf.randomNormal([16, 3, 2], 0, 1, "float32", 1);
    const y = tf.sum(x, 2, true);
    for (let step = 0; step < 80; step++) await model.trainOnBatch(x, y);
    expectClose(numbers(model.getWeights()[0]!), [1, 1], { absolute: 0.1 });
  });

  describeData("keras_layer_cases/TimeDistributed.json", (path) => {
    type Keras2Case = { input: GoldenArray; weights: GoldenArray[]; expected: GoldenArray };
    const keras2 = readJson<Record<string, Keras2Case>>(path);
    it.each([0, 1])("gives what Keras 2 gives: case %d", (index) => {
      const { input: x, weights, expected } = keras2[`wrappers.TimeDistributed.${index}`]!;
      const inner = [
        () => dense({ units: 4 }),
        () => layers.conv2d({ filters: 6, kernelSize: 3, dataFormat: "channelsLast" }),
      ][index]!();
      const layer = timeDistributed({ layer: inner, weights: weights.map(goldenTensor) });
      const output = layer.apply(tf.expandDims(goldenTensor(x))) as Tensor;
      expect(output.shape).toEqual([1, ...expected.shape]);
      expectClose(output.dataSync(), expected.data.map(Number)); // the file has 6 decimals
    });
  });
});

describe("TimeDistributed", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({
    make: (options) => timeDistributed({ layer: dense({ units: 3, name: "inner" }), ...options }),
    inputShape: [5, 2],
  });

  it("passes its mask on, and one of what is in the steps to the layer", () => {
    const outer = timeDistributed({ layer: globalAveragePooling1d() });
    const x = tf.tensor4d([2, 4, 6, 8], [1, 2, 2, 1]);
    const mask = tf.tensor3d([1, 0, 1, 1], [1, 2, 2]);
    expect(numbers(outer.apply(x, { mask }) as Tensor)).toEqual([2, 7]);
    const steps = tf.tensor2d([[1, 0]]);
    expect(numbers(outer.apply(x, { mask: steps }) as Tensor)).toEqual([3, 7]);
    expect(outer.computeMask(x, steps)).toBe(steps);
  });

  it("shows the weights and penalties of the layer as its own", () => {
    const inner = dense({ units: 2, kernelRegularizer: "l2", weights: [tf.ones([3, 2]), tf.ones([2])] });
    const layer = timeDistributed({ layer: inner, name: "each" });
    layer.apply(input({ shape: [4, 3] }));
    expect(layer.weights.map(({ originalName }) => originalName)).toEqual(["each/kernel", "each/bias"]);
    expectClose(layer.calculateLosses().flatMap(numbers), [0.06]);
    expect(timeDistributed({ layer: dense({ units: 2 }), trainable: false }).layer.trainable).toBe(false);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => timeDistributed({ layer: "dense" as never })).toThrow(
      'TimeDistributed: layer must be a layer, got "dense".',
    );
    expect(() => timeDistributed({ layer: dense({ units: 2 }), name: "each" }).apply(tf.ones([2, 3]))).toThrow(
      "TimeDistributed: input of each must be of shape [batch, steps, features], or with more axes, got [2, 3].",
    );
    const states = simpleRnn({ units: 2, returnState: true });
    expect(() => timeDistributed({ layer: states, name: "each" }).apply(input({ shape: [2, 3, 4] }))).toThrow(
      "TimeDistributed: layer of each must be a layer with one output, got a SimpleRNN.",
    );
  });
});
