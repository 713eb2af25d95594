import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { input } from "../model/input.js";
import { model } from "../model/Functional.js";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { copyOf } from "../testing/layerSuite.js";
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

  it("sees what attentionMask shows", () => {
    const layer = multiHeadAttention({ ...heads, seed: 1, name: "mha" });
    const [query, value] = [tf.randomUniform([1, 2, 4]), tf.randomUniform([1, 3, 4])];
    const attentionMask = tf.tensor3d([[[1, 0, 0]]], undefined, "bool");
    const seen = layer.apply([query, value], { attentionMask }) as Tensor;
    const alone = layer.apply([query, tf.slice(value, [0, 0, 0], [1, 1, 4])]) as Tensor;
    for (const [index, number] of numbers(alone).entries()) expect(numbers(seen)[index]).toBeCloseTo(number, 5);
  });

  it("takes masks in a model, as tensors of the model, which are saved with it", async () => {
    const layer = multiHeadAttention({ ...heads, seed: 1 });
    const [query, value] = [input({ shape: [2, 4] }), input({ shape: [3, 4] })];
    const [queryMask, valueMask] = [input({ shape: [2], dtype: "bool" }), input({ shape: [3], dtype: "bool" })];
    const attentionMask = input({ shape: [2, 3], dtype: "bool" });
    const masks = { queryMask, valueMask, keyMask: valueMask, attentionMask };
    const outputs = layer.apply([query, value], { ...masks, useCausalMask: true }) as SymbolicTensor;
    const whole = model({ inputs: [query, value, queryMask, valueMask, attentionMask], outputs });
    const given = {
      query: tf.randomUniform([1, 2, 4]),
      value: tf.randomUniform([1, 3, 4]),
      queryMask: tf.tensor2d([[1, 1]], undefined, "bool"),
      valueMask: tf.tensor2d([[0, 1, 1]], undefined, "bool"),
      attentionMask: tf.tensor3d([[[0, 1, 1], [1, 1, 0]]], undefined, "bool"), // prettier-ignore
    };
    const { query: asked, value: known, ...maskTensors } = given;
    const direct = layer.apply([asked, known], { ...maskTensors, keyMask: given.valueMask, useCausalMask: true });
    expect(numbers(direct as Tensor)).not.toEqual(numbers(layer.apply([asked, known]) as Tensor));
    for (const each of [whole, await copyOf(whole)]) {
      expect(numbers(each.predict(Object.values(given)) as Tensor)).toEqual(numbers(direct as Tensor));
    }
  });

  it("prefers a mask of the call to the one that comes with an input", () => {
    const layer = multiHeadAttention({ ...heads, seed: 1 });
    const [x, mask] = [tf.randomUniform([1, 3, 4]), tf.tensor2d([[1, 1, 0]], undefined, "bool")];
    const other = tf.tensor2d([[0, 1, 1]], undefined, "bool");
    const given = layer.apply([x, x], { mask: [mask, other], valueMask: mask, queryMask: mask }) as Tensor;
    expect(numbers(given)).toEqual(numbers(layer.apply([x, x], { mask: [mask, mask] }) as Tensor));
  });

  it("refuses wrong axes, masks and sizes with one clear error", () => {
    expect(() => multiHeadAttention({ ...heads, attentionAxes: 1.5 })).toThrow(
      "MultiHeadAttention: attentionAxes must be an axis, a list of axes, or null, got 1.5.",
    );
    const across = multiHeadAttention({ ...heads, attentionAxes: 2, name: "across" });
    expect(() => across.apply([tf.ones([1, 2, 4]), tf.ones([1, 2, 4])])).toThrow(
      "MultiHeadAttention: attentionAxes must be made of axes from 1 to 1 of across's query, got 2.",
    );
    expect(() => across.apply([tf.ones([1, 2, 3, 4]), tf.ones([1, 3, 3, 4])])).toThrow(
      "MultiHeadAttention: input of across must be of one size along axis 1, got",
    );
    const square = multiHeadAttention({ ...heads, name: "square" });
    const x = tf.ones([1, 2, 3, 4]);
    expect(() => square.apply([x, x], { valueMask: tf.ones([1, 2], "bool") })).toThrow(
      "MultiHeadAttention: input of square must be of shapes that the masks fit, got",
    );
    const layer = multiHeadAttention({ ...heads, name: "mha" });
    layer.apply([tf.ones([1, 2, 4]), tf.ones([1, 2, 4])]);
    expect(() => layer.apply([tf.ones([1, 2, 4]), tf.ones([1, 2, 5])])).toThrow(
      "MultiHeadAttention: input of mha must be of 4 features of the key, got",
    );
  });
});
