import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { embedding } from "../core/Embedding.js";
import { globalAveragePooling1d } from "../pooling/GlobalAveragePooling1D.js";
import { input } from "../model/input.js";
import { model } from "../model/Functional.js";
import { copyOf } from "../testing/layerSuite.js";
import { attention } from "./Attention.js";
import { type AttentionArguments, differ } from "./AttentionLayer.js";
import { multiHeadAttention } from "./MultiHeadAttention.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const steps = (...rows: number[][]) => tf.tensor3d([rows]);

describe("AttentionLayer", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  const modelOf = (callArguments: AttentionArguments) => {
    const place = input({ shape: [null, 1] });
    const outputs = attention().apply([place, place], callArguments);
    return model({ inputs: place, outputs: outputs });
  };

  it("does in a model what its call was told, and in a copy of the model as well", async () => {
    const x = steps([1], [1], [7]);
    const causal = modelOf({ useCausalMask: true });
    const all = [causal, await copyOf(causal), modelOf({})].map((each) => numbers(each.predict(x) as Tensor));
    expect(all[0]!.slice(0, 2)).toEqual([1, 1]); // neither of the first two steps sees the third
    expect(all[1]).toEqual(all[0]);
    expect(all[2]![0]).toBeGreaterThan(6);
  });

  it("has its scores as a second output of a model", async () => {
    const withScores = modelOf({ returnAttentionScores: true });
    expect(withScores.outputs.map(({ shape }) => shape)).toEqual([
      [null, null, 1],
      [null, null, null],
    ]);
    for (const each of [withScores, await copyOf(withScores)]) {
      const [output, scores] = each.predict(steps([0], [0])) as Tensor[];
      expect([output!, scores!].map(numbers)).toEqual([
        [0, 0],
        [0.5, 0.5, 0.5, 0.5],
      ]);
    }
  });

  it("looks past padding, and hands the mask of the query on", () => {
    const ids = input({ shape: [null], dtype: "int32" });
    const words = embedding({ inputDim: 9, outputDim: 4, maskZero: true, seed: 1 }).apply(ids) as SymbolicTensor;
    const mixed = multiHeadAttention({ numHeads: 2, keyDim: 3, seed: 1 }).apply([words, words]) as SymbolicTensor;
    const reader = model({ inputs: ids, outputs: globalAveragePooling1d().apply(mixed) });
    const predict = (...row: number[]) => numbers(reader.predict(tf.tensor2d([row], undefined, "int32")) as Tensor);
    const [short, padded] = [predict(3, 5), predict(3, 5, 0, 0)];
    for (const [index, value] of short.entries()) expect(padded[index]).toBeCloseTo(value, 6);
    expect(predict(3, 5, 1, 1)).not.toEqual(short);
  });

  it("refuses inputs that do not fit with one clear error", () => {
    const layer = attention({ name: "look" });
    expect(() => layer.apply([tf.ones([1, 2, 3])])).toThrow(
      "input of look must be a list of 2 or 3 tensors, [query, value] or [query, value, key], got",
    );
    expect(() => layer.apply([tf.ones([1, 2, 3]), tf.ones([1, 3])])).toThrow(
      "Attention: input of look must be a list of shapes [batch, steps, features], got",
    );
    expect(() => layer.apply([tf.ones([1, 2, 3]), tf.ones([2, 2, 3])])).toThrow(
      "Attention: input of look must be of the same batch size, got",
    );
    expect(() => layer.apply([tf.ones([1, 2, 3]), tf.ones([1, 4, 5]), tf.ones([1, 5, 3])])).toThrow(
      "must be of as many steps of the values as of the keys, got",
    );
    expect(() => layer.apply([tf.ones([1, 2, 3]), tf.ones([1, 4, 5])])).toThrow(
      "must be of as many features of the query as of the keys, got",
    );
    const x = [tf.ones([1, 2, 3]), tf.ones([1, 2, 3])];
    expect(() => layer.apply(x, { useCausalMask: 1 as never })).toThrow(
      "Attention: useCausalMask must be true or false, got 1.",
    );
    expect(() => layer.apply(x, { mask: [tf.ones([1, 3], "bool")] })).toThrow("mask of look must be a list of 2");
    expect(() => layer.apply(x, { mask: [null, tf.ones([1, 3], "bool")] as never })).toThrow(
      "Attention: mask of look must be of shape [1, 2], got [1, 3].",
    );
    expect(() => layer.apply(x, { causal: true } as never)).toThrow(
      'must be among mask, training, useCausalMask, returnAttentionScores, got "causal".',
    );
  });
});

describe("differ", () => {
  it("is true for two known sizes alone", () => {
    expect([differ(1, 2), differ(2, 2), differ(null, 2), differ(2, null)]).toEqual([true, false, false, false]);
  });
});
