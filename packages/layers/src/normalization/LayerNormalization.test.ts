import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, readJson } from "@seqloom/testing";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { LayerNormalization, layerNormalization } from "./LayerNormalization.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/layer_normalization.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("LayerNormalization on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describeGolden<Cases>("layers/layer_normalization.json.gz", (golden) => itGivesWhatKerasGives(golden.cases));

  it("brings each step to mean 0 and variance 1", () => {
    const layer = layerNormalization({ epsilon: 0 });
    const output = layer.apply(tf.tensor2d([1, 3, 10, 30], [2, 2])) as Tensor;
    expectClose(numbers(output), [-1, 1, -1, 1]);
  });
});

describe("LayerNormalization", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => layerNormalization({ axis: [2, 1], ...options }), inputShape: [5, 2] });

  it("has gamma and beta of the size of the axis, or not", () => {
    const names = (options: object) => {
      const layer = layerNormalization({ name: "norm", ...options });
      layer.apply(input({ shape: [3, 4] }));
      return layer.weights.map(({ originalName, shape }) => [originalName, shape]);
    };
    expect(names({})).toEqual([
      ["norm/gamma", [4]],
      ["norm/beta", [4]],
    ]);
    expect(names({ axis: [2, 1], center: false })).toEqual([["norm/gamma", [3, 4]]]);
    expect(names({ scale: false, axis: 1 })).toEqual([["norm/beta", [3]]]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => layerNormalization({ axis: 1.5 })).toThrow(
      "LayerNormalization: axis must be an integer, or a list of different ones, got 1.5.",
    );
    expect(() => layerNormalization({ axis: [1, 1] })).toThrow("got [1, 1].");
    expect(() => layerNormalization({ axis: 2 ** 53 })).toThrow("got 9007199254740992.");
    expect(() => layerNormalization({ axis: 3, name: "norm" }).apply(tf.ones([1, 2, 3]))).toThrow(
      "LayerNormalization: input of norm must be of a shape that has axis 3, got [1, 2, 3].",
    );
    const layer = layerNormalization({ name: "norm" });
    layer.apply(tf.ones([1, 3]));
    expect(() => layer.apply(tf.ones([1, 4]))).toThrow(
      "LayerNormalization: input of norm must be of size 3 along axis -1, got [1, 4].",
    );
    const config = { ...layer.getConfig(), rmsScaling: true };
    expect(() => LayerNormalization.fromConfig(LayerNormalization, config)).toThrow(
      "LayerNormalization: rmsScaling must be false, got true.",
    );
  });
});
