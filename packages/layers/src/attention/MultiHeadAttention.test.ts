import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { input } from "../model/input.js";
import { layerFromKeras } from "../fromKeras/layerFromKeras.js";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";
import { multiHeadAttention } from "./MultiHeadAttention.js";

const heads = { numHeads: 2, keyDim: 3 };
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe("MultiHeadAttention", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("MultiHeadAttention");
  itBehavesAsAMerge({ make: (options) => multiHeadAttention({ ...heads, ...options }) });

  it("names its weights as Keras does", () => {
    const layer = multiHeadAttention({ ...heads, useGate: true, name: "mha" });
    layer.apply([input({ shape: [5, 4] }), input({ shape: [6, 4] })]);
    const parts = ["query", "key", "gate", "value", "attention_output"];
    expect(layer.weights.map(({ originalName }) => originalName)).toEqual(
      parts.flatMap((part) => [`mha/${part}/kernel`, `mha/${part}/bias`]),
    );
  });

  it("begins with other numbers in each kernel, by one seed, which Keras does not read as one for all", async () => {
    await useBackend("cpu");
    const make = (seed: number) => {
      const layer = multiHeadAttention({ ...heads, seed });
      layer.build([null, 5, 4].map(() => [1, 5, 4]).slice(1));
      return layer;
    };
    const kernels = (seed: number) => make(seed).getWeights().filter(({ rank }) => rank === 3).map(numbers); // prettier-ignore
    expect(kernels(1)).toEqual(kernels(1));
    expect(new Set(kernels(1).map(String)).size).toBe(4);
    expect(Math.max(...kernels(1)[0]!.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / (4 + 2 * 3)));
    expect(make(1).getConfig()).toMatchObject({ seed: 1, kernelInitializer: { config: { seed: null } } });
  });

  it("sees what attentionMask shows, with tensors alone", () => {
    const layer = multiHeadAttention({ ...heads, seed: 1, name: "mha" });
    const [query, value] = [tf.randomUniform([1, 2, 4]), tf.randomUniform([1, 3, 4])];
    const attentionMask = tf.tensor3d([[[1, 0, 0]]], undefined, "bool");
    const seen = layer.apply([query, value], { attentionMask }) as Tensor;
    const alone = layer.apply([query, tf.slice(value, [0, 0, 0], [1, 1, 4])]) as Tensor;
    for (const [index, number] of numbers(alone).entries()) expect(numbers(seen)[index]).toBeCloseTo(number, 5);
    const places = [input({ shape: [2, 4] }), input({ shape: [3, 4] })];
    expect(() => layer.apply(places, { attentionMask })).toThrow(
      "MultiHeadAttention: attentionMask must be left out in a model, got",
    );
  });

  it("takes attention over the steps alone, and other features than before with one clear error", () => {
    const config = { num_heads: 2, key_dim: 3, attention_axes: [1] };
    expect(layerFromKeras({ class_name: "MultiHeadAttention", config }).getConfig()).toMatchObject(heads);
    expect(() =>
      layerFromKeras({ class_name: "MultiHeadAttention", config: { ...config, attention_axes: [1, 2] } }),
    ).toThrow("MultiHeadAttention: attentionAxes must be 1 or null, got [1, 2].");
    const layer = multiHeadAttention({ ...heads, name: "mha" });
    layer.apply([tf.ones([1, 2, 4]), tf.ones([1, 2, 4])]);
    expect(() => layer.apply([tf.ones([1, 2, 4]), tf.ones([1, 2, 5])])).toThrow(
      "MultiHeadAttention: input of mha must be of 4 features of the key, got",
    );
  });
});
