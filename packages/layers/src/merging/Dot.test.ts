import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, model as functionalModel, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { activation } from "../core/Activation.js";
import { concatenate } from "./Concatenate.js";
import { dense } from "../core/Dense.js";
import { dot } from "./Dot.js";
import { embedding } from "../core/Embedding.js";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";
import { lstm } from "../recurrent/LSTM.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe("Dot", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Dot");
  itBehavesAsAMerge({ make: (options) => dot({ axes: 2, ...options }) });

  it("scores the steps of a sequence by those of another", async () => {
    await useBackend("cpu");
    const [one, other] = [tf.tensor3d([1, 0, 0, 2], [1, 2, 2]), tf.tensor3d([3, 4], [1, 1, 2])];
    const scores = dot({ axes: -1 }).apply([one, other]) as Tensor;
    expect([scores.shape, numbers(scores)]).toEqual([
      [1, 2, 1],
      [3, 8],
    ]);
  });

  it("normalizes: the cosine of a right angle, of a vector with itself, and 0 for no vector", () => {
    const cosine = (a: number[], b: number[]) =>
      numbers(dot({ axes: 1, normalize: true }).apply([tf.tensor2d([a]), tf.tensor2d([b])]) as Tensor)[0];
    expect(cosine([3, 0], [0, 2])).toBe(0);
    expect(cosine([3, 4], [3, 4])).toBeCloseTo(1, 6);
    expect(cosine([0, 0], [3, 4])).toBe(0);
  });

  it("makes attention behind a mask, in front of another LSTM", async () => {
    const ids = input({ shape: [4], dtype: "int32" });
    const words = embedding({ inputDim: 9, outputDim: 3, maskZero: true }).apply(ids) as SymbolicTensor;
    const states = lstm({ units: 3, returnSequences: true }).apply(words) as SymbolicTensor;
    const queries = dense({ units: 3 }).apply(states) as SymbolicTensor;
    const scores = dot({ axes: 2 }).apply([queries, states]) as SymbolicTensor;
    const weights = activation({ activation: "softmax" }).apply(scores) as SymbolicTensor;
    const context = dot({ axes: [2, 1] }).apply([weights, states]) as SymbolicTensor;
    const both = concatenate().apply([states, context]) as SymbolicTensor;
    const model = functionalModel({ inputs: ids, outputs: lstm({ units: 2 }).apply(both) as SymbolicTensor });
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const x = tf.tensor2d([[3, 5, 0, 0]], undefined, "int32");
    const loss = await model.trainOnBatch(x, tf.ones([1, 2]));
    expect(loss).toBeGreaterThan(0);
    expect((model.predict(x) as Tensor).shape).toEqual([1, 2]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => dot({ axes: 0 })).toThrow(
      "Dot: axes must be an axis, an integer other than 0, or a list of two, got 0.",
    );
    expect(() => dot({ axes: 2 ** 53 })).toThrow("got 9007199254740992.");
    expect(() => dot({ axes: 1, name: "d" }).computeOutputShape([null, 3])).toThrow(
      "input of d must be a list of 2 tensors",
    );
    expect(() => dot({ axes: [1, 2, 1] })).toThrow("or a list of two, got [1, 2, 1].");
    const layer = dot({ name: "scores", axes: 2 });
    expect(() => layer.apply([tf.ones([1, 2, 3]), tf.ones([1, 2, 4])])).toThrow(
      "Dot: input of scores must be of the same size at axes 2, got [[1, 2, 3], [1, 2, 4]].",
    );
    expect(() => layer.apply([tf.ones([1, 2]), tf.ones([1, 2])])).toThrow("of which axes 2 are behind the batch");
    expect(() => dot({ axes: -2 }).apply([tf.ones([1, 2]), tf.ones([1, 2])])).toThrow("axes -2 are behind the batch");
  });
});
